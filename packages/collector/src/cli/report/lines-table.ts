import type { Terminal } from '../terminal.js';
import type { Line } from './surveys/figure-lines.js';

/** Lines of a report for a terminal: each part apart, with its title in bold. */
export function linesTable(lines: readonly Line[], { colors }: Pick<Terminal, 'colors'>): string {
  return lines
    .map(({ level, text }, at) => {
      const line = `${'  '.repeat(level)}${level === 0 ? colors.bold(text) : text}\n`;
      return level === 0 && at > 0 ? `\n${line}` : line;
    })
    .join('');
}
