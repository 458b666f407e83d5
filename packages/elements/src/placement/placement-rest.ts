import { html, nothing, type TemplateResult } from 'lit';
import type { WidgetPart } from '../base/widget-part.js';
import { placementChoices } from './placement-events.js';
import { placementRestMessages } from './placement-rest.messages.js';
import { placementRestStyles } from './placement-rest.styles.js';
import type { PlacementView, WhyGate } from './placement-view.js';
import { sayValue } from './say-value.js';

const marks = { pass: '✓', fail: '✗', unknown: '?' } as const;

/** What few customers open: the choices, and the reasons. */
export class PlacementRest implements WidgetPart {
  readonly english = placementRestMessages;
  readonly styles = placementRestStyles;
  #view: PlacementView;

  constructor(view: PlacementView) {
    this.#view = view;
  }

  /** A menu as the APG describes it: arrows, Home and End go through it, Tab leaves it. */
  renderMenu(): TemplateResult {
    const { t, way } = this.#view;
    const choices = placementChoices.filter(choice => choice !== 'close' && (choice !== 'not-now' || way !== 'button'));
    return html`<div
      role="menu"
      part="menu"
      aria-label=${t('more')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${choices.map(
        choice =>
          html`<button role="menuitem" tabindex="-1" part="choice ${choice}" @click=${() => this.#view.dismiss(choice)}>
            ${t(choice)}
          </button>`,
      )}
    </div>`;
  }

  /** The author's sentence, and every condition with what was found. */
  renderWhy(): TemplateResult {
    const { t, why } = this.#view;
    const { gates = [], text } = why ?? {};
    const told = gates.filter(({ name }) => Object.hasOwn(placementRestMessages, `gate-${name}`));
    const allPass = told.every(({ state }) => state === 'pass');
    return html`<div class="reasons" part="reasons" role="region" tabindex="0" aria-label=${t('whyAsked')}>
      ${text ? html`<b dir="auto">${text}</b>` : nothing}
      ${
        told.length
          ? html`<p>${t(allPass ? 'conditions' : 'conditionsNot')}</p>
              <ul>
                ${told.map(gate => this.#renderGate(gate))}
              </ul>`
          : nothing
      }
    </div>`;
  }

  #renderGate({ name, state, value }: WhyGate): TemplateResult {
    const { shownLocale, t } = this.#view;
    const said = sayValue(name, value, shownLocale);
    return html`<li>
      <span class=${state} aria-hidden="true">${marks[state]}</span>
      <span><span class="sr">${t(state)}: </span>${t(`gate-${name}`)}</span>
      ${said === undefined ? nothing : html`<span>${said}</span>`}
    </li>`;
  }

  #onKey(event: KeyboardEvent): void {
    const menu = event.currentTarget as HTMLElement;
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === 'Tab') this.#view.toggleAside('menu');
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[step % items.length]!.focus();
  }
}
