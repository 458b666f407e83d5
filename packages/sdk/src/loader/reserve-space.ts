import { tags } from './tags.js';

/** Height of a widget before it shows itself: enough that what follows it does not jump far. */
const height = '420px';

/** Adopts the one style of ours outside shadow roots: room for elements that are not defined yet, so that nothing shifts. */
export function reserveSpace(document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:is(${tags}):not(:defined,[hidden]){display:block;min-height:${height}}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Without it the page shifts once; no reason to fail.
  }
}
