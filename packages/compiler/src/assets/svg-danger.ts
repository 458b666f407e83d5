import { decodeXML } from 'entities';

const dangers: readonly (readonly [RegExp, string])[] = [
  [/<(?:[\w.-]+:)?script/i, 'a script'],
  [/[\s"'/]on[a-z]+\s*=/i, 'an event handler'],
  [/<(?:[\w.-]+:)?foreignObject/i, 'foreign content (foreignObject)'],
  [/<!ENTITY/i, 'entity definitions'],
  [/j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i, 'a javascript: address'],
];

/**
 * What makes an SVG unsafe to serve, or undefined. Shown as an image it cannot run anything, but its address can be opened by
 * itself, and then it is a page of the collector's origin.
 */
export function svgDanger(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'text that is not UTF-8';
  }
  if (!/<(?:[\w.-]+:)?svg[\s>]/i.test(text)) return 'no <svg> element';
  const decoded = decodeXML(text);
  return dangers.find(([pattern]) => pattern.test(text) || pattern.test(decoded))?.[1];
}
