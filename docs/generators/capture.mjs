import { betweenMarkers } from './between-markers.mjs';
import { table } from './table.mjs';

/** The columns whose figures are times: heading, key, unit of the row they are measured against. */
const columns = [
  ['start-up', 'start', 'ms'],
  ['first call', 'first', 'ms'],
  ['a call', 'perCall', 'µs'],
  ['an event, all in', 'perEvent', 'µs'],
  ['burst: calls', 'burstCalls', 'ms'],
  ['burst: all in', 'burstWhole', 'ms'],
];

/** Two digits that mean something. */
const short = number => Number(number.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 3 });

/**
 * The table of `docs/benchmarks/capture.json`: ours in absolute figures with the middle half of the runs, everybody else as a
 * multiple of ours.
 */
export function captureTable({ summary }) {
  const { ours } = summary;
  const cell = (name, times, [, key, unit]) => {
    const { from, median, to } = times[key];
    if (name === 'ours') return `${short(median)} ${unit} (${short(from)}–${short(to)})`;
    return `${short(median / ours.times[key].median)} ×`;
  };
  return table(
    ['', 'bytes (Brotli)', ...columns.map(([heading]) => heading), 'long tasks: start-up', 'in the burst', 'delivered'],
    Object.entries(summary).map(([name, { bytes, times, version }]) => [
      version ? `${name} ${version}` : name,
      bytes.toLocaleString('en'),
      ...columns.map(column => cell(name, times, column)),
      times.startLongTasks.median,
      `${times.burstLongTasks.median}, ${short(times.burstLongTime.median)} ms`,
      version ? times.delivered.median.toLocaleString('en') : '',
    ]),
  );
}

/** What ten thousand waiting events cost, of the same file. */
export function backlogTable({ backlog }) {
  const figure = (key, unit) => {
    const { from, median, to } = backlog[key];
    return `${short(median)} ${unit} (${short(from)}–${short(to)})`;
  };
  return table(
    ['', 'nothing waits', '10,000 wait'],
    [
      ['a call', figure('perCallEmpty', 'µs'), figure('perCallFull', 'µs')],
      ['an event, until it is stored', figure('perEventEmpty', 'µs'), figure('perEventFull', 'µs')],
      ['long tasks while 100 are captured', '', backlog.fullLongTasks.median],
      ['events captured without a server', '', backlog.captured.median.toLocaleString('en')],
      ['the next page sends them: events that arrive', '', backlog.delivered.median.toLocaleString('en')],
      ['… in', '', figure('drainSeconds', 's')],
      ['… main thread, with start-up', '', figure('drainWhole', 'ms')],
      [
        '… long tasks, with start-up',
        '',
        `${backlog.drainLongTasks.median}, longest ${short(backlog.drainLongest.median)} ms`,
      ],
    ],
  );
}

/** Under which conditions it was measured. */
function conditions({ backlogs, bursts, load, repeats, throttle }) {
  return `Processor ${throttle} times slower; repeated ${repeats} times, bursts ${bursts}, the backlog ${backlogs}; the machine had ${load.toLocaleString('en')} times as much to do as it has processors.`;
}

/**
 * Both tables in their places.
 *
 * @param {string} page
 * @param {object} measured contents of `capture.json`
 */
export function fillCapture(page, measured) {
  const filled = betweenMarkers(page, 'capture', `${captureTable(measured)}\n\n${conditions(measured)}`);
  return betweenMarkers(filled, 'capture-backlog', backlogTable(measured));
}
