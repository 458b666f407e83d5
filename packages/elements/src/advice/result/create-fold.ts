import { html, nothing, type TemplateResult } from 'lit';
import type { AdviceView } from '../advice-view.js';
import type { PartName, Parts } from './create-parts.js';

/** What can be opened and closed, and shows what is in it only then. */
export interface Fold {
  /**
   * @param name the part that shows what is in it
   * @param summary what it is opened by
   * @param about see `ResultPart`
   */
  (name: PartName, summary: unknown, about?: string): TemplateResult;
}

/**
 * Makes what opens parts of the result.
 *
 * @param opened told whenever one is opened
 */
export function createFold(view: AdviceView, parts: Parts, opened: (name: PartName) => void): Fold {
  const open = new Set<string>();
  return (name, summary, about = '') => {
    const key = `${name} ${about}`;
    const toggled = (event: Event) => {
      if (!(event.target as HTMLDetailsElement).open) open.delete(key);
      else if (!open.has(key)) {
        open.add(key);
        opened(name);
      }
      view.requestUpdate();
    };
    return html`<details part="fold ${name}" class=${name} ?open=${open.has(key)} @toggle=${toggled}>
      <summary>${summary}</summary>
      ${open.has(key) ? html`<div class="inside">${parts.show(name, about)}</div>` : nothing}
    </details>`;
  };
}
