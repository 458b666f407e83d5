import type { TranscriptGroup, TranscriptLine } from '@docent/engine/howto/group-transcript.js';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../../base/locale.js';
import { icons } from '../../howto-icons.js';
import { hasSelection } from '../has-selection.js';
import { formatClock } from '../format-clock.js';
import type { HowtoTranscript } from './howto-transcript.js';
import { transcriptLocales } from './transcript-locales.js';

/** The transcript: how to search it, its language, and its lines under the headings of the steps. */
export function renderTranscript(part: HowtoTranscript): TemplateResult {
  const { follower, status, view } = part;
  const { t } = view;
  if (status === 'loading') return html`<p class="quiet">${t('loading')}</p>`;
  if (status === 'failed') {
    return html`<div class="notice" role="alert">
      ${icons.caution}
      <p>${t('transcriptFailed')}</p>
      <button class="button" @click=${() => part.read()}>${t('retry')}</button>
    </div>`;
  }
  const locale = part.locale ?? view.howto.locale;
  return html`<div class="transcript-tools">${part.search?.render()}${renderLocales(part)}</div>
    ${part.locale ? nothing : html`<p class="quiet">${t('transcriptOfSteps')}</p>`}
    <div
      class="transcript-lines"
      lang=${locale}
      dir=${directionOf(locale)}
      @click=${(event: Event) => play(part, event)}
      @keydown=${(event: KeyboardEvent) => walk(part, event)}
    >
      ${part.groups.map(group => renderGroup(part, group))}
    </div>
    ${
      follower.paused && part.current
        ? html`<button
            class="button"
            @click=${() => {
              follower.resume();
              part.reveal(part.current);
              view.requestUpdate();
            }}
          >
            ${t('follow')}
          </button>`
        : nothing
    }`;
}

function renderLocales(part: HowtoTranscript): unknown {
  const { t } = part.view;
  const locales = transcriptLocales(part.view);
  if (locales.length < 2) return nothing;
  return html`<select
    aria-label=${t('transcriptLocale')}
    @change=${(event: Event) => part.read((event.target as HTMLSelectElement).value)}
  >
    ${locales.map(
      ({ label, locale }) => html`<option value=${locale} ?selected=${locale === part.locale}>${label}</option>`,
    )}
  </select>`;
}

function renderGroup(part: HowtoTranscript, { lines, step }: TranscriptGroup): TemplateResult {
  const { headingLevel, howto, t } = part.view;
  return html`<div role="heading" aria-level=${headingLevel + 2} class="transcript-step">
      ${howto.steps[step]?.title ?? t('beforeSteps')}
    </div>
    <ul>
      ${lines.map(line => renderLine(part, line))}
    </ul>`;
}

function renderLine(part: HowtoTranscript, line: TranscriptLine): TemplateResult {
  const { current, entry, view } = part;
  const { shownLocale, t } = view;
  const time = line.start === undefined ? '' : formatClock(line.start, shownLocale);
  return html`<li class=${line === current ? 'said' : ''} aria-current=${line === current ? 'true' : nothing}>
    ${
      time
        ? html`<button class="time" tabindex=${line === entry ? 0 : -1} aria-label=${t('playFrom', { time })}>
            ${time}
          </button>`
        : nothing
    }<span
      >${line.described ? html`<em>${t('described')}${' '}</em>` : nothing}<span class="words"
        >${part.search?.words(line) ?? line.text}</span
      ></span
    >
  </li>`;
}

/** A click on a line plays from there, unless it was the end of selecting something. */
function play(part: HowtoTranscript, { target }: Event): void {
  const line = (target as Element).closest('li');
  const button = (target as Element).closest('button');
  if (!line || (!button && hasSelection(part.view.renderRoot))) return;
  const all = [...part.view.renderRoot.querySelectorAll('.transcript-lines li')];
  const chosen = part.lines[all.indexOf(line)];
  if (chosen) part.playFrom(chosen);
}

/** One stop for the Tab key; the arrows lead from line to line. */
function walk(part: HowtoTranscript, event: KeyboardEvent): void {
  const buttons = [...part.view.renderRoot.querySelectorAll<HTMLElement>('.transcript-lines .time')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const button = to === undefined || at < 0 ? undefined : buttons[to];
  if (!button) return;
  event.preventDefault();
  part.entry = part.lines.filter(({ start }) => start !== undefined)[to!];
  part.view.requestUpdate();
  button.focus({ preventScroll: true });
  part.follower.show(button.closest('li')!);
}
