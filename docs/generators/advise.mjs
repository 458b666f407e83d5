import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const short = number => Number(number.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 3 });

/** The table of `docs/benchmarks/advise.json`. */
export function adviseTable({ summary }) {
  return table(
    ['what', 'whole', 'steps', 'longest step'],
    Object.entries(summary).map(([name, { longest, steps, whole }]) => [
      name,
      `${short(whole)} ms`,
      steps.toLocaleString('en'),
      `${short(longest)} ms`,
    ]),
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `advise.json`
 */
export function fillAdvise(page, measured) {
  const { load, outcomes, questions, repeats } = measured;
  const conditions = `${questions} questions, ${outcomes} outcomes, in Node without slowing; medians of ${repeats} runs; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  return betweenMarkers(page, 'advise', `${adviseTable(measured)}\n\n${conditions}`);
}
