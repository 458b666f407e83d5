import type { PublishedEntityLink } from '@docent/schema';
import { html } from 'lit';
import { DocentRequestEvent } from '../../base/docent-request-event.js';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { HowtoView } from '../howto-view.js';

/** Deepest nesting of entities within each other; what is deeper is named only. */
const maxDepth = 3;

/** Other entities of the project, of whatever kind, shown within a how-to. */
export class EmbeddedEntities {
  #view: HowtoView & Partial<Element>;
  /** The same element for the same place, so that what the customer does in it stays. */
  #elements = new WeakMap<PublishedEntityLink, HTMLElement>();

  constructor(view: HowtoView) {
    this.#view = view as HowtoView & Partial<Element>;
  }

  /** The entity; where it would stand within itself, or too deep, its title. */
  render(link: PublishedEntityLink): unknown {
    const around = entitiesAround(this.#view as unknown as Element);
    if (around.length >= maxDepth || around.includes(`${link.kind}:${link.id}`)) return html`<p>${link.title}</p>`;
    let element = this.#elements.get(link);
    if (!element) this.#elements.set(link, (element = this.#create(link)));
    return element;
  }

  /** A link to the page that shows it; where there is none, it opens in place. */
  renderLink(link: PublishedEntityLink & { url?: string }): unknown {
    const url = link.url && resolveUrl(link.url, document.baseURI)?.href;
    if (url) return html`<a href=${url}>${link.title}</a>`;
    return html`<details @toggle=${() => this.#view.requestUpdate()}>
      <summary>${link.title}</summary>
      <div class="embedded" part="embedded">${this.#isOpen(link) ? this.render(link) : ''}</div>
    </details>`;
  }

  /** Nothing of it is asked for before the customer opens it. */
  #isOpen(link: PublishedEntityLink): boolean {
    const index = this.#view.howto.prerequisites?.indexOf(link) ?? -1;
    const details = this.#view.renderRoot.querySelectorAll('.prerequisites li')[index]?.querySelector('details');
    return this.#elements.has(link) || !!details?.open;
  }

  #create({ id, kind }: PublishedEntityLink): HTMLElement {
    const element = document.createElement(`docent-${kind}`);
    element.setAttribute('entity', id);
    element.setAttribute('heading-level', String(Math.min(this.#view.headingLevel + 2, 5)));
    // Who answers for it loads its code; then it asks for itself.
    if (!customElements.get(element.localName)) {
      void this.#view.updateComplete.then(() => {
        const event = new DocentRequestEvent<'connect'>({ type: 'connect', kind, entity: id });
        element.dispatchEvent(event);
        event.response?.catch(() => undefined);
      });
    }
    return element;
  }
}

/** Refs of the entities that an element stands in, its own first. */
function entitiesAround(element: Element): string[] {
  const found: string[] = [];
  for (let at: Element | null = element; at;) {
    const { entity, kind } = at as { entity?: unknown; kind?: unknown };
    const { data } = at as { data?: { ref?: unknown } };
    if (kind && (entity ?? data)) found.push(String(data?.ref ?? `${String(kind)}:${String(entity)}`));
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}
