import { table } from './table.mjs';

/** The table of `docs/benchmarks/boot.json`. Script times are given as ratios to the first case and to five of five. */
export function bootTable({ summary }) {
  const bare = summary['one bare Lit element'].scriptMs;
  const five = summary['5 how-tos of 5'].scriptMs;
  const ratio = (value, to) => `${(value / to).toFixed(2)} ×`;
  return table(
    ['page', 'requests', 'bytes', 'script time / bare Lit', 'script time / 5 of 5', 'tasks ≥ 50 ms'],
    Object.entries(summary).map(([name, { requests, bytes, scriptMs, longTasks }]) => [
      name,
      requests,
      bytes.toLocaleString('en'),
      ratio(scriptMs, bare),
      name.startsWith('5') ? ratio(scriptMs, five) : '',
      longTasks,
    ]),
  );
}
