import { isMeaningful, type Variant, variants, variantUrl } from './variants.js';

/** All combinations of the values of some axes. */
function combine(axes: (keyof Variant)[]): Partial<Variant>[] {
  return axes.reduce<Partial<Variant>[]>(
    (found, axis) => found.flatMap(variant => variants[axis].map(value => ({ ...variant, [axis]: value }))),
    [{}],
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
  for (const { element, example } of combine(['element', 'example'])) {
    const list = create('ul', '');
    for (const state of variants.state) {
      const links = combine(['locale', 'scheme', 'width'])
        .map(variant => ({ ...variant, element, example, state }) as Variant)
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
  document.body.append(main);
}
