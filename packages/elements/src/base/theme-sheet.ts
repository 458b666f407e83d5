import type { PublishedTheme } from '@docent/schema';

/**
 * Writes a project's theme into the one rule of a style sheet: fallbacks for what the page does not set. A value that is
 * not exactly one value of its kind is skipped, so nothing can ride along with it. Only colours differ between light and dark.
 */
export function applyTheme(sheet: CSSStyleSheet, theme: PublishedTheme = {}): void {
  sheet.replaceSync(':host{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const scheme of ['light', 'dark'] as const) {
    for (const [token, value] of Object.entries(theme[scheme] ?? {})) {
      const property = /^color/.test(token) ? 'color' : token === 'font' ? 'font-family' : 'width';
      if (CSS.supports(property, value)) style.setProperty(`--_${scheme}-${token}`, value);
    }
  }
}
