import { type RichTextTag, richTextTags } from '@docent/schema/names';
import { resolveUrl } from './resolve-url.js';

/** What rich text needs to know of the place it is shown in. */
export interface RichTextContext {
  /** Address that relative pictures are resolved against. Default: the document's. */
  base?: string | undefined;
  /** Writes a `value` node, see `writeValues`. Default: each is shown as `…`. */
  write?: (name: string, format: string) => string;
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

function append(parent: ParentNode, nodes: unknown, context: RichTextContext, depth: number): void {
  if (!Array.isArray(nodes) || depth > maxDepth) return;
  for (const node of nodes as unknown[]) {
    if (typeof node === 'string') parent.append(node);
    if (!Array.isArray(node)) continue;
    const [tag, attributes, ...children] = node as unknown[];
    if (tag === 'value') {
      parent.append(context.write?.(String(attributes), String(children[0])) ?? '…');
    } else {
      const element = createElement(tag, attributes, context);
      if (element) parent.append(element);
      append(element instanceof Element ? element : parent, children, context, depth + 1);
    }
  }
}

function createElement(tag: unknown, attributes: unknown, context: RichTextContext): Element | string | undefined {
  if (!richTextTags.includes(tag as RichTextTag)) return undefined;
  const element = document.createElement(tag as RichTextTag);
  const read = (name: string): unknown =>
    attributes && Object.hasOwn(attributes, name) ? (attributes as Record<string, unknown>)[name] : undefined;
  const title = read('title');
  if (typeof title === 'string') element.title = title;
  if (tag === 'ol') (element as HTMLOListElement).start = Number(read('start') ?? 1) || 1;
  if (tag === 'a') return link(element as HTMLAnchorElement, read('href'));
  if (tag === 'img') return image(element as HTMLImageElement, read, context);
  return element;
}

/** A link keeps the page's own way of opening; one that leads elsewhere opens apart, so that the page is not lost. */
function link(element: HTMLAnchorElement, href: unknown): Element | undefined {
  const url = resolveUrl(href, document.baseURI);
  if (!url) return undefined;
  element.href = String(href);
  element.rel = 'noreferrer';
  if (url.origin !== location.origin && url.protocol.startsWith('http')) element.target = '_blank';
  return element;
}

function image(
  element: HTMLImageElement,
  read: (name: string) => unknown,
  { base }: RichTextContext,
): Element | string {
  const alt = String(read('alt') ?? '');
  const url = resolveUrl(read('src'), base ?? document.baseURI, true);
  if (!url) return alt;
  element.loading = 'lazy';
  element.alt = alt;
  for (const side of ['width', 'height'] as const) {
    const size = Number(read(side));
    if (size > 0) element[side] = size;
  }
  element.src = url.href;
  return element;
}
