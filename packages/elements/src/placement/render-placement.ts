import { html, nothing, type TemplateResult } from 'lit';
import { closeIcon, moreIcon, speechIcon } from './placement-icons.js';
import type { PlacementView } from './placement-view.js';

/** What has come, in the way it comes. */
export function renderPlacement(view: PlacementView): TemplateResult {
  const { from, heading, low, open, way } = view;
  // Where the bar says who it comes from, what it is called is said by what is in it.
  const label = from === undefined ? undefined : heading;
  const [name, title] = [label ?? nothing, label === undefined ? 'title' : nothing];
  const at = classesOf(view);
  const inside = renderInside(view);
  const state = open ? 'open' : '';
  const onKey = (event: KeyboardEvent) => view.escape(event);
  const onFocus = (event: FocusEvent) => view.enter(event);
  if (way === 'modal') {
    const cancelled = (event: Event) => view.cancelled(event);
    return html`<dialog
      class="panel ${state}"
      part="panel"
      aria-label=${name}
      aria-labelledby=${title}
      @cancel=${cancelled}
      @close=${cancelled}
    >
      ${inside}
    </dialog>`;
  }
  if (way === 'inline') {
    return html`<section
      class="panel ${state}"
      part="panel"
      aria-label=${name}
      aria-labelledby=${title}
      @keydown=${onKey}
    >
      ${inside}
    </section>`;
  }
  const button = way === 'button';
  return html`${button ? renderDock(view) : nothing}
    <section
      class="panel ${state} ${at} ${low ? 'low' : ''} ${button ? 'above' : ''}"
      part="panel"
      id="panel"
      popover="manual"
      role=${button ? 'dialog' : 'region'}
      tabindex="-1"
      aria-label=${name}
      aria-labelledby=${title}
      @keydown=${onKey}
      @focusin=${onFocus}
    >
      ${inside}
    </section>`;
}

/** `bottom end`, and so on. */
const classesOf = ({ at }: PlacementView): string => at.replace('-', ' ');

/** The button that is there as long as the placement. */
function renderDock(view: PlacementView): TemplateResult {
  const { heading, minimised, open, t } = view;
  const name = heading ?? t('heading');
  const size = t(minimised ? 'enlarge' : 'minimise');
  return html`<div class="dock ${classesOf(view)}" part="dock" popover="manual">
    <button
      class="button"
      part="toggle"
      aria-expanded=${open}
      aria-controls="panel"
      aria-label=${minimised ? name : nothing}
      @click=${() => view.toggle()}
    >
      ${speechIcon} ${minimised ? nothing : html`<span>${name}</span>`}
    </button>
    ${
      open || !minimised
        ? html`<button class="icon" part="minimise" aria-label=${size} title=${size} @click=${() => view.minimise()}>
            ${minimised ? '+' : '–'}
          </button>`
        : nothing
    }
  </div>`;
}

function renderInside(view: PlacementView): TemplateResult {
  const { aside, done, from, heading, rest, t, way, why } = view;
  return html`<div class="bar" part="bar">
      <div
        id="title"
        class="title"
        part="title"
        role="heading"
        aria-level="2"
        tabindex=${way === 'modal' ? '-1' : nothing}
        ?autofocus=${way === 'modal'}
      >
        ${from ?? heading ?? t('heading')}
      </div>
      ${
        done
          ? nothing
          : html`<button
              class="icon"
              part="more"
              aria-label=${t('more')}
              title=${t('more')}
              aria-haspopup="menu"
              aria-expanded=${aside === 'menu'}
              @click=${() => view.toggleAside('menu')}
            >
              ${moreIcon}
            </button>`
      }
      <button
        class="icon"
        part="close"
        aria-label=${t('close')}
        title=${t('close')}
        @click=${() => view.dismiss('close')}
      >
        ${closeIcon}
      </button>
    </div>
    ${aside === 'menu' && !done ? rest?.renderMenu() : nothing}
    ${aside === 'failed' ? html`<p class="failed" role="alert">${t('error')}</p>` : nothing}
    <div class="body" part="body"><slot></slot></div>
    ${
      why
        ? html`<div class="foot" part="foot">
            <button part="why" aria-expanded=${aside === 'why'} @click=${() => view.toggleAside('why')}>
              ${t('whyAsked')}
            </button>
            ${aside === 'why' ? rest?.renderWhy() : nothing}
          </div>`
        : nothing
    }`;
}
