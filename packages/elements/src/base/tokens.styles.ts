import { tokens } from './tokens.js';

/**
 * `--<token>` is what style sheets read: the page's `--docent-<token>` if there is one, else the project's theme
 * (`--_light-<token>`, `--_dark-<token>`, see `applyTheme`), else our default. Written from the one table of defaults;
 * nothing of it comes from data.
 */
export const tokenStyles = `.root{${Object.entries(tokens)
  .map(([name, [light, dark]]) => {
    const own = (scheme: string, value: string) => `var(--_${scheme}-${name},${value})`;
    const value = dark ? `light-dark(${own('light', light)},${own('dark', dark)})` : own('light', own('dark', light));
    return `--${name}:var(--docent-${name},${value})`;
  })
  .join(';')}}`;
