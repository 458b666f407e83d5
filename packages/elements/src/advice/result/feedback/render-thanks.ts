import { html, type TemplateResult } from 'lit';
import type { AdviceView } from '../../advice-view.js';

/** What is said in place of a form that was sent; takes the keyboard's place, and is read out by that. */
export function renderThanks(text: string): TemplateResult {
  return html`<p class="thanks" part="thanks" tabindex="-1">${text}</p>`;
}

/** Shows it. */
export async function showThanks(view: AdviceView, form: 'rate' | 'dispute'): Promise<void> {
  view.requestUpdate();
  await view.updateComplete;
  view.renderRoot.querySelector<HTMLElement>(`.${form} .thanks`)?.focus();
}
