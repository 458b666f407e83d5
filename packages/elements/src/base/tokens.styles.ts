import { unsafeCSS } from 'lit';
import { bothSchemes, tokens } from './tokens.js';

/**
 * `--_<token>` holds our default (or the project's theme, see `applyTheme`); `--<token>` is what style sheets read: the
 * page's `--docent-<token>` if there is one. Written from the one table of defaults; nothing of it comes from data.
 */
export const tokenStyles = unsafeCSS(
  Object.entries(tokens)
    .map(
      ([name, [value, dark]]) =>
        `:host{--_${name}:${dark ? bothSchemes(value, dark) : value}}.root{--${name}:var(--docent-${name},var(--_${name}))}`,
    )
    .join(''),
);
