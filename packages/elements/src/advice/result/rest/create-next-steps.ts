import { type Kind, kinds, tagName } from '@docent/schema/names';
import { html, nothing } from 'lit';
import { resolveUrl } from '../../../rich-text/resolve-url.js';
import type { AdviceView } from '../../advice-view.js';
import { AdviceNextStepChosenEvent } from '../advice-result-events.js';
import { heading } from '../heading.js';
import { outcomeOf } from '../outcome-of.js';

/**
 * Makes what leads on from an outcome. A page is a link; an entity of the project is shown in place, by its own widget, which
 * asks for it like every widget in the page.
 */
export function createNextSteps(view: AdviceView): (outcome: string, below: number) => unknown {
  const shown = new Map<string, HTMLElement>();

  function widget(ref: string): HTMLElement | undefined {
    const [kind, id = ''] = ref.split(':');
    if (!kinds.includes(kind as Kind)) return undefined;
    const element = document.createElement(tagName(kind as Kind));
    element.setAttribute('entity', id);
    element.setAttribute('locale', view.shownLocale);
    element.setAttribute('heading-level', String(view.headingLevel + 3));
    return element;
  }

  return (outcome, below) => {
    const { next = [] } = outcomeOf(view.guide, outcome);
    if (!next.length) return nothing;
    const tell = (index: number) => view.emit(new AdviceNextStepChosenEvent(outcome, index + 1, next[index]!.ref));
    const toggle = (ref: string, index: number) => (event: Event) => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === shown.has(ref)) return;
      const element = open && widget(ref);
      if (element) shown.set(ref, element);
      else shown.delete(ref);
      if (open) tell(index);
      view.requestUpdate();
    };
    return html`${heading(view, below, view.t('nextSteps'))}
      <ul class="next-steps" part="next-steps">
        ${next.map(({ ref, title, url }, index) => {
          const address = url && resolveUrl(url, document.baseURI)?.href;
          if (ref) {
            return html`<li>
              <details ?open=${shown.has(ref)} @toggle=${toggle(ref, index)}>
                <summary>${title}</summary>
                ${shown.get(ref) ?? nothing}
              </details>
            </li>`;
          }
          return html`<li>
            ${
              address
                ? html`<a href=${address} target="_blank" rel="noreferrer" @click=${() => tell(index)}>${title}</a>`
                : title
            }
          </li>`;
        })}
      </ul>`;
  };
}
