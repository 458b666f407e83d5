import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const short = number => Number(number.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 3 });
const whole = number => number.toLocaleString('en');

/** Ranking in the page, of `docs/benchmarks/ranking.json`. */
export function rankingTable({ ranking }) {
  return table(
    ['candidates', 'things the customer has', 'pairs', 'ours', 'plain loop', 'ratio'],
    ranking.map(({ had, items, neighbours, ours, plain, ratio }) => [
      ...[items, had, had * neighbours].map(whole),
      `${short(ours)} ms`,
      `${short(plain)} ms`,
      short(ratio),
    ]),
  );
}

/** What models weigh, of `docs/benchmarks/ranking.json`. */
export function modelTable({ bytes }) {
  return table(
    ['items', 'files', 'all of them', 'the largest', 'items in a file'],
    bytes.map(({ bytes: all, files, items, largest }) => [
      whole(items),
      whole(files),
      `${short(all / 1000)} kB`,
      `${short(largest / 1000)} kB`,
      whole(Math.round(items / files)),
    ]),
  );
}

/**
 * The tables in their places.
 *
 * @param {string} page
 * @param {object} measured contents of `ranking.json`
 */
export function fillRanking(page, measured) {
  const { load, repeats } = measured;
  const conditions = `Chromium, without slowing; medians of ${repeats} runs; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  const ranked = betweenMarkers(page, 'ranking', `${rankingTable(measured)}\n\n${conditions}`);
  return betweenMarkers(ranked, 'models', modelTable(measured));
}
