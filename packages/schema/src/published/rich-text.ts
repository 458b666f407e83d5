import type { RichTextTag } from '../names.js';

/** Rich text as data: never a string of HTML. Rendered by one function of the elements package. */
export type RichText = RichTextNode[];

/** A text, an element with attributes and children, or a value that is filled in when shown. */
export type RichTextNode =
  | string
  | [tag: RichTextTag, attributes: Record<string, string | number>, ...children: RichTextNode[]]
  | [tag: 'value', name: string, format: string];
