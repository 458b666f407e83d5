import { type RichTextTag, richTextTags } from '@docent/schema/names';
import { formatValue } from './format-value.js';
import { resolveUrl } from './resolve-url.js';

/** What rich text needs to know of the place it is shown in. */
export interface RichTextContext {
  /** BCP 47 tag in which values are written. */
  locale: string;
  /** Address that relative pictures are resolved against. Default: the document's. */
  base?: string | undefined;
  /** Values of the `value` nodes. Default: none; a missing value is shown as `…`. */
  values?: Readonly<Record<string, unknown>> | undefined;
}

/** Deepest nesting that is shown; written content stays far below. */
const maxDepth = 64;

/**
 * Builds the DOM of rich text through an allow-list of elements and attributes. Never throws: of what is unknown, malformed
 * or not allowed only the text is shown.
 */
export function renderRichText(nodes: unknown, context: RichTextContext): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, nodes, context, 0);
  return fragment;
}

function append(parent: Node, nodes: unknown, context: RichTextContext, depth: number): void {
  if (!Array.isArray(nodes) || depth > maxDepth) return;
  for (const node of nodes as unknown[]) {
    if (typeof node === 'string') parent.appendChild(document.createTextNode(node));
    if (!Array.isArray(node)) continue;
    const [tag, attributes, ...children] = node as unknown[];
    if (tag === 'value') {
      parent.appendChild(document.createTextNode(valueText(attributes, children[0], context)));
    } else {
      const element = createElement(tag, attributes, context);
      if (element) parent.appendChild(element);
      append(element instanceof Element ? element : parent, children, context, depth + 1);
    }
  }
}

function valueText(name: unknown, format: unknown, { values = {}, locale }: RichTextContext): string {
  const value = Object.hasOwn(values, String(name)) ? values[String(name)] : undefined;
  return value == null ? '…' : formatValue(value, String(format), locale);
}

function createElement(tag: unknown, attributes: unknown, context: RichTextContext): Node | undefined {
  if (!richTextTags.includes(tag as RichTextTag)) return undefined;
  const element = document.createElement(tag as RichTextTag);
  const read = (name: string): unknown =>
    attributes && Object.hasOwn(attributes, name) ? (attributes as Record<string, unknown>)[name] : undefined;
  const title = read('title');
  if (typeof title === 'string') element.title = title;
  if (element instanceof HTMLOListElement) element.start = Number(read('start') ?? 1) || 1;
  if (element instanceof HTMLAnchorElement) return link(element, read('href'));
  if (element instanceof HTMLImageElement) return image(element, read, context);
  return element;
}

/** A link keeps the page's own way of opening; one that leads elsewhere opens apart, so that the page is not lost. */
function link(element: HTMLAnchorElement, href: unknown): Node | undefined {
  const url = resolveUrl(href, document.baseURI);
  if (!url) return undefined;
  element.href = String(href);
  element.rel = 'noopener noreferrer';
  if (url.origin !== location.origin && url.protocol.startsWith('http')) element.target = '_blank';
  return element;
}

function image(element: HTMLImageElement, read: (name: string) => unknown, { base }: RichTextContext): Node {
  const alt = String(read('alt') ?? '');
  const url = resolveUrl(read('src'), base ?? document.baseURI, true);
  if (!url) return document.createTextNode(alt);
  element.loading = 'lazy';
  element.alt = alt;
  for (const side of ['width', 'height'] as const) {
    const size = Number(read(side));
    if (size > 0) element[side] = size;
  }
  element.src = url.href;
  return element;
}
