import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const percent = share => `${(100 * share).toFixed(1)} %`;

/** The table of `docs/benchmarks/learning.json`. */
export function evidenceTable({ sabotaged, sizes }) {
  const [first] = sizes;
  const columns = [...sizes, ...sabotaged];
  const titles = columns.map(({ n, sabotage }) =>
    sabotage === 'gate'
      ? 'sabotaged: gate open'
      : sabotage
        ? 'sabotaged: intervals too short'
        : `n = ${n.toLocaleString('en')}`,
  );
  const rows = (part, prefix) =>
    Object.keys(first[part]).map(name => [`${prefix}: ${name}`, ...columns.map(column => percent(column[part][name]))]);
  return table(
    ['what', ...titles],
    [...rows('coverage', 'truth within the interval'), ...rows('claimed', '“smarter” said')],
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `learning.json`
 */
export function fillEvidence(page, measured) {
  const { cohorts, seed } = measured;
  const conditions = `${cohorts.toLocaleString('en')} cohorts of each size, seed ${seed}; the sabotaged variants with n = 100.`;
  return betweenMarkers(page, 'evidence', `${evidenceTable(measured)}\n\n${conditions}`);
}
