import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const whole = number => Math.round(number).toLocaleString('en');

/** The table of `docs/benchmarks/surveys.json`. Bytes and script times are also ratios to ours in the same run. */
export function surveysTable({ summary }) {
  const ours = summary['docent-survey'];
  const ratio = (value, to) => `${(value / to).toFixed(2)} ×`;
  return table(
    [
      'what asks',
      'bytes to the first question',
      '/ ours',
      'bytes until quiet',
      '/ ours',
      'script to the first question / ours',
    ],
    Object.entries(summary).map(([name, { bytes, bytesShown, scriptMs }]) => [
      name,
      whole(bytesShown),
      ratio(bytesShown, ours.bytesShown),
      whole(bytes),
      ratio(bytes, ours.bytes),
      ratio(scriptMs, ours.scriptMs),
    ]),
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `surveys.json`
 */
export function fillSurveys(page, measured) {
  const { load, repeats, summary } = measured;
  const conditions = `Ours took ${whole(summary['docent-survey'].scriptMs)} ms of script on a processor made four times slower; medians of ${repeats} runs; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  return betweenMarkers(page, 'surveys', `${surveysTable(measured)}\n\n${conditions}`);
}
