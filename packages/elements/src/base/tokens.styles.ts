import { unsafeCSS } from 'lit';
import { bothSchemes, tokens } from './tokens.js';

/**
 * `--_<token>` holds our default (or the project's theme, see ThemeSheet); `--<token>` is what style sheets read: the
 * page's `--docent-<token>` if there is one. Written from the one table of defaults; nothing of it comes from data.
 */
export const tokenStyles = unsafeCSS(
  `:host{${Object.entries(tokens)
    .map(([name, [light, dark = light]]) => `--_${name}:${bothSchemes(light, dark)};`)
    .join('')}}.root{${Object.keys(tokens)
    .map(name => `--${name}:var(--docent-${name},var(--_${name}));`)
    .join('')}}`,
);
