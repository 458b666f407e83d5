import type { PublishedTheme } from '@docent/schema';
import type { ThemeToken } from '@docent/schema/names';
import { bothSchemes, tokens } from './tokens.js';

/**
 * Writes a project's theme into the one rule of a style sheet: fallbacks for what the page does not set. A value that is
 * not exactly one value of its kind is skipped, so nothing can ride along with it. Only colours differ between light and dark.
 */
export function applyTheme(sheet: CSSStyleSheet, { light = {}, dark = {} }: PublishedTheme = {}): void {
  sheet.replaceSync(':host{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const token of Object.keys(tokens) as ThemeToken[]) {
    const [ownLight, ownDark] = tokens[token];
    const property = ownDark ? 'color' : token === 'font' ? 'font-family' : 'width';
    const usable = (value = '') => (CSS.supports(property, value) ? value : '');
    const day = usable(light[token]);
    const night = usable(dark[token]);
    if (day || night) {
      style.setProperty(`--_${token}`, ownDark ? bothSchemes(day || ownLight, night || ownDark) : day || night);
    }
  }
}
