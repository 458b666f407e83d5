import type { ThemeToken } from '@docent/schema/names';
import type { ProblemList } from '../problems/problem-list.js';
import type { SourceFile } from '../source/source-file.js';
import { contrastRatio } from './contrast.js';
import { defaultPalettes } from './default-palettes.js';

/** Pairs of which the first is text on the second. */
const pairs: readonly (readonly [ThemeToken, ThemeToken])[] = [
  ['color-text', 'color-surface'],
  ['color-muted', 'color-surface'],
  ['color-on-accent', 'color-accent'],
];
/** WCAG 2.2, success criterion 1.4.3, for text of normal size. */
const leastRatio = 4.5;

/** Reports pairs of colours that people with low vision cannot tell apart; a colour that is not set is the elements' own. */
export function checkTheme(root: SourceFile, problems: ProblemList): void {
  const { theme } = root.value as { theme?: Record<string, Record<string, unknown> | undefined> };
  for (const scheme of ['light', 'dark'] as const) {
    const set = theme?.[scheme];
    if (!set) continue;
    for (const [text, background] of pairs) {
      if (set[text] === undefined && set[background] === undefined) continue;
      const [front, back] = [text, background].map(token => set[token] ?? defaultPalettes[scheme][token]);
      if (!isColour(front) || !isColour(back)) continue;
      const ratio = contrastRatio(front, back);
      if (ratio >= leastRatio) continue;
      const key = set[text] === undefined ? background : text;
      const name = (token: ThemeToken, colour: string) =>
        `${token} ${colour}${set[token] === undefined ? ' (the default)' : ''}`;
      // Rounded down: 4.496 must not read as the 4.5 it falls short of.
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
      const message = `In the ${scheme} theme, ${name(text, front)} on ${name(background, back)} has a contrast of ${shown}:1; text needs at least 4.5:1.`;
      const place = { source: root, path: ['theme', scheme, key] };
      problems.add('low-contrast', place, message, 'Make one of the two colours darker or lighter.');
    }
  }
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);
}
