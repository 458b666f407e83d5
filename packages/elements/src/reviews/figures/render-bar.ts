import { html, type TemplateResult } from 'lit';

/** A bar that is filled to a share, without a style that a page's policy might forbid. @param share from 0 to 1 */
export function renderBar(share: number): TemplateResult {
  return html`<svg
    class="bar"
    aria-hidden="true"
    width="100"
    height="10"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
  >
    <rect width="100" height="10" />
    <rect class="on" width=${100 * share} height="10" />
  </svg>`;
}
