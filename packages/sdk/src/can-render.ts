import { html, render } from 'lit';

/**
 * Whether templates can be rendered here. Under `require-trusted-types-for 'script'` they cannot when the page refuses the
 * policy `docent`; elements would then be defined only to show nothing in place of the page's own fallback content.
 */
export function canRender(document: Document): boolean {
  try {
    render(html`<br />`, document.createDocumentFragment());
    return true;
  } catch {
    return false;
  }
}
