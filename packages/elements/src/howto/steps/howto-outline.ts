import type { PublishedStep } from '@docent/schema';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { formatDuration } from '../format-duration.js';
import type { HowtoPart } from '../howto-part.js';
import type { HowtoView } from '../howto-view.js';
import { EmbeddedEntities } from './embedded-entities.js';
import { groupBySection } from './group-by-section.js';
import { howtoOutlineMessages } from './howto-outline.messages.js';
import { howtoOutlineStyles } from './howto-outline.styles.js';
import { HowtoCautionAcknowledgedEvent } from './howto-caution-acknowledged-event.js';
import { isUnread } from './is-unread.js';

/** What some how-tos have: sections, prerequisites, times of steps, cautions to be read, other entities within steps. */
export class HowtoOutline implements HowtoPart, ReactiveController {
  readonly english = howtoOutlineMessages;
  readonly styles = howtoOutlineStyles;
  #view: HowtoView;
  #embedded: EmbeddedEntities;

  constructor(view: HowtoView) {
    this.#view = view;
    this.#embedded = new EmbeddedEntities(view);
    view.addController(this);
  }

  /** The button cannot be used as long as a caution is unread, and says why; it stays where the keyboard finds it. */
  hostUpdated(): void {
    const { renderRoot, session } = this.#view;
    const mark = renderRoot.querySelector('[part=mark]');
    const unread = !!session.step && isUnread(session);
    for (const [name, value] of Object.entries({ 'aria-disabled': 'true', 'aria-describedby': 'read' })) {
      if (unread) mark?.setAttribute(name, value);
      else mark?.removeAttribute(name);
    }
  }

  renderBefore(): unknown {
    const { howto, t } = this.#view;
    if (!howto.prerequisites?.length) return nothing;
    return html`<section class="prerequisites" part="prerequisites">
      <strong id="first">${t('first')}</strong>
      <ul aria-labelledby="first">
        ${howto.prerequisites.map(each => html`<li>${this.#embedded.renderLink(each)}</li>`)}
      </ul>
    </section>`;
  }

  renderInStep(step: PublishedStep): unknown {
    const { entity } = step;
    const facts = this.#factsOf(step);
    return [
      facts ? html`<p class="step-facts" part="step-facts">${facts}</p>` : nothing,
      entity ? html`<div class="embedded" part="embedded">${this.#embedded.render(entity)}</div>` : nothing,
      this.#renderAcknowledge(step),
    ];
  }

  renderInItem(step: PublishedStep): unknown {
    const facts = this.#factsOf(step);
    return facts ? html` <span class="step-facts">${facts}</span>` : nothing;
  }

  group(items: readonly TemplateResult[]): unknown {
    const { headingLevel, howto } = this.#view;
    return howto.sections?.length ? groupBySection(howto.sections, howto.steps, items, headingLevel + 1) : undefined;
  }

  #factsOf({ difficulty, minutes }: PublishedStep): string {
    const { shownLocale, t } = this.#view;
    const facts = [minutes && formatDuration(minutes * 60, shownLocale), difficulty && t(difficulty)];
    return facts.filter(Boolean).join(' · ');
  }

  #renderAcknowledge(step: PublishedStep): unknown {
    const { session, t } = this.#view;
    const { howto, progress, status } = session;
    const { id, lines = [] } = step;
    if (!lines.some(line => line.acknowledge)) return nothing;
    const unread = isUnread({ howto, progress, status, step });
    const why = unread ? html`<small id=${step === session.step ? 'read' : nothing}>${t('readWhy')}</small>` : nothing;
    return html`<div class="acknowledge" part="acknowledge">
      <input
        id="acknowledge-${id}"
        type="checkbox"
        .checked=${!unread}
        ?disabled=${!unread}
        @change=${(event: Event) => this.#acknowledge(step, event.target as HTMLElement)}
      />
      <label for="acknowledge-${id}">${t('read')}${why}</label>
    </div>`;
  }

  #acknowledge(step: PublishedStep, box: HTMLElement): void {
    const { session } = this.#view;
    session.start();
    // Where all steps are on show, another one may be current.
    session.go(session.howto.steps.indexOf(step), 'list');
    session.keep('acknowledged', step.id, { revision: session.howto.revision });
    session.save();
    this.#view.emit(new HowtoCautionAcknowledgedEvent(session.place));
    this.#view.requestUpdate();
    const around: ParentNode = box.closest('[part=whole-step]') ?? this.#view.renderRoot;
    void this.#view.updateComplete.then(() =>
      around.querySelector<HTMLElement>('[part=mark], [part=mark-one]')?.focus(),
    );
  }
}
