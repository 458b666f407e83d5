import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

/** The table of `docs/benchmarks/rules.json`: ours in absolute figures, everybody else as a multiple of it. */
export function rulesTable({ summary }) {
  const sets = Object.entries(summary);
  const engines = Object.keys(sets[0]?.[1].nanoseconds ?? {});
  return table(
    ['', ...sets.map(([name, { alike, cases }]) => `${name}, ${alike} of ${cases}`)],
    engines.map((engine, at) => [
      engine,
      ...sets.map(([, { nanoseconds }]) => {
        const ours = nanoseconds[engines[0]];
        return at ? `${(nanoseconds[engine] / ours).toFixed(2)} ×` : `${ours.toLocaleString('en')} ns`;
      }),
    ]),
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `rules.json`
 */
export function fillRules(page, measured) {
  const { load, rounds } = measured;
  const conditions = `Medians of ${rounds} rounds; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  return betweenMarkers(page, 'rule-speed', `${rulesTable(measured)}\n\n${conditions}`);
}
