import { type ElementName, elements, isMeaningful, settings, type Variant, variantUrl } from './variants.js';

/** All settings an example can be shown in, in one state. */
function allOf(element: ElementName, example: string, state: string): Variant[] {
  return settings.locale.flatMap(locale =>
    settings.scheme.flatMap(scheme =>
      settings.width.map(width => ({ element, example, state, locale, scheme, width }) as Variant),
    ),
  );
}

function create<K extends keyof HTMLElementTagNameMap>(tag: K, text: string, ...children: Node[]) {
  const element = document.createElement(tag);
  element.append(text, ...children);
  return element;
}

/** The overview: every variant as a link, grouped by element, example and state. */
export function showIndex(): void {
  const main = create('main', '', create('h1', 'Preview gallery'));
  main.append(
    create('p', 'Every element, example and state in every language, colour scheme and width. One address each.'),
  );
  for (const [element, { examples, states }] of Object.entries(elements)) {
    for (const example of examples) {
      const list = create('ul', '');
      for (const state of states) {
        const links = allOf(element as ElementName, example, state)
          .filter(isMeaningful)
          .map(variant => {
            const link = create('a', [variant.locale, variant.scheme, variant.width].join(' · '));
            link.href = variantUrl(variant);
            return link;
          });
        if (links.length) list.append(create('li', '', create('strong', state), ...links));
      }
      main.append(create('h2', `${element}: ${example}`), list);
    }
  }
  document.body.append(main);
}
