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

/**
 * What `docs/benchmarks/mutation.json` says, in its place.
 *
 * @param {string} page
 * @param {{ every: number, faults: number, noticed: number, files: Record<string, { faults: number, noticed: number }> }} measured
 */
export function fillMutation(page, { every, faults, files, noticed }) {
  const folders = [...new Set(Object.keys(files).map(file => file.split('/')[0]))];
  const rows = folders.map(folder => {
    const own = Object.entries(files).filter(([file]) => file.startsWith(`${folder}/`));
    const sum = key => own.reduce((total, [, counts]) => total + counts[key], 0);
    return [`\`engine/${folder}\``, sum('faults'), sum('noticed'), percent(sum('noticed') / sum('faults'))].map(String);
  });
  const all = ['all', String(faults), String(noticed), percent(noticed / faults)];
  const which = every > 1 ? `One fault in ${every} was tried.` : 'Every fault was tried.';
  return betweenMarkers(
    page,
    'mutation',
    `${table(['what', 'faults', 'noticed', 'share'], [...rows, all])}\n\n${which}`,
  );
}
