import type { PublishedTheme } from '@docent/schema';
import type { ThemeToken } from '@docent/schema/names';
import { bothSchemes, tokens } from './tokens.js';

/**
 * The style sheet of a project's theme: fallbacks for what the page does not set. A value that is not exactly one value of
 * its kind is skipped, so nothing can ride along with it. Only colours differ between light and dark.
 */
export function createThemeSheet(theme: PublishedTheme): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(':host{}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const [token, [ownLight, ownDark]] of Object.entries(tokens) as [ThemeToken, readonly [string, string?]][]) {
    const property = ownDark ? 'color' : token === 'font' ? 'font-family' : 'inline-size';
    const [light, dark] = [theme.light?.[token], theme.dark?.[token]].map(value =>
      typeof value === 'string' && CSS.supports(property, value) ? value : undefined,
    );
    const value = light ?? dark;
    if (value) style.setProperty(`--_${token}`, ownDark ? bothSchemes(light ?? ownLight, dark ?? ownDark) : value);
  }
  return sheet;
}
