import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

const whole = number => (number === undefined ? '–' : Math.round(number).toLocaleString('en'));
const tenths = number => number.toLocaleString('en', { maximumFractionDigits: 1 });

/** The table of `docs/benchmarks/player.json`. Script times are ratios to ours in the same run. */
export function playerTable({ summary }) {
  const ours = summary['docent-howto'];
  const ratio = (value, to) => (value === undefined ? '–' : `${(value / to).toFixed(2)} ×`);
  return table(
    [
      'player',
      'bytes',
      'bytes once it plays',
      'bytes of video before',
      'script until usable',
      'script until it plays',
      'kB kept by each removed',
      'nodes kept',
    ],
    Object.entries(summary).map(([name, run]) => [
      name,
      whole(run.bytes),
      whole(run.bytesPlayed),
      whole(run.videoBytesBefore),
      ratio(run.readyMs, ours.readyMs),
      ratio(run.playMs, ours.playMs),
      tenths(run.heapKb),
      tenths(run.nodes),
    ]),
  );
}

/**
 * The table in its place.
 *
 * @param {string} page
 * @param {object} measured contents of `player.json`
 */
export function fillPlayer(page, measured) {
  const { load, mounts, repeats, summary } = measured;
  const { playMs, readyMs } = summary['docent-howto'];
  const conditions = `Ours took ${whole(readyMs)} ms of script until usable and ${whole(playMs)} ms until it played, on a processor made four times slower; medians of ${repeats} runs, memory over ${mounts} times put in and removed; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
  return betweenMarkers(page, 'player', `${playerTable(measured)}\n\n${conditions}`);
}
