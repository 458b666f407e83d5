import type { AudienceReport, HeatSecond, HowtoReport } from '../../reports/howto/howto-report.js';
import type { Terminal } from '../terminal.js';
import { audienceName, clock, plainLine } from './audience-name.js';

const blocks = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'];
const heights = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/** Characters of the longest bar, and of the heat line. */
const widths = { bar: 24, heat: 72 };

/** A report for a terminal: the funnel as bars, the video as a line of heat. */
export function reportTable(report: HowtoReport, { colors }: Pick<Terminal, 'colors'>): string {
  const parts = report.audiences.map(audience => {
    const { customers, started, completed } = audience;
    const name = colors.bold(`howto:${report.howto}, ${audienceName(audience.audience, report)}`);
    return [
      `${name}\n${customers} customers, ${started} started, ${completed} completed`,
      funnel(audience),
      heatLine(audience.heat, 'Played again'),
      ...audience.stepHeat.map(({ step, heat }) => heatLine(heat, `Played again in ${plainLine(step)}`)),
      ...(audience.notFound.length > 0 ? [notFound(audience)] : []),
    ].join('\n\n');
  });
  return parts.length === 0 ? '' : `${parts.join('\n\n\n')}\n`;
}

function funnel({ steps, customers }: AudienceReport): string {
  const name = Math.max(4, ...steps.map(({ step }) => Math.min(step.length, 32)));
  const head = `    ${'step'.padEnd(name)}  ${'reached'.padEnd(widths.bar)}     done  drop  skip stuck  median     p90`;
  const lines = steps.map(step => {
    const { position, reached, done, skipped, stuck, dropOff, medianSeconds, p90Seconds } = step;
    const cells = [
      String(done).padStart(8),
      `${Math.round(dropOff * 100)} %`.padStart(5),
      String(skipped).padStart(5),
      String(stuck).padStart(5),
      seconds(medianSeconds).padStart(7),
      seconds(p90Seconds).padStart(7),
    ];
    const label = plainLine(step.step).slice(0, 32).padEnd(name);
    return `${String(position).padStart(3)} ${label}  ${bar(reached, customers)} ${cells.join(' ').slice(1)}`;
  });
  return [head, ...lines].join('\n');
}

function bar(value: number, of: number): string {
  const eighths = of === 0 ? 0 : Math.round((value / of) * widths.bar * 8);
  const drawn = '█'.repeat(Math.floor(eighths / 8)) + blocks[eighths % 8]!;
  return `${drawn.padEnd(widths.bar)} ${String(value)}`.slice(0, widths.bar + 8);
}

function seconds(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} s`;
}

/** Plays beyond each customer's first, over the length of a video. */
function heatLine(heat: readonly HeatSecond[], what: string): string {
  if (heat.length === 0) return 'Nobody has played the video.';
  const width = Math.min(widths.heat, heat.length);
  const columns = Array.from({ length: width }, (_, column) => {
    const from = Math.floor((column * heat.length) / width);
    const to = Math.max(from + 1, Math.floor(((column + 1) * heat.length) / width));
    return Math.max(...heat.slice(from, to).map(({ rewatched }) => rewatched));
  });
  const most = Math.max(...columns);
  const line = columns.map(value => heights[most === 0 ? 0 : Math.ceil((value / most) * 8)]).join('');
  const top = heat.reduce((best, second) => (second.rewatched > best.rewatched ? second : best));
  const told =
    most === 0 ? 'nobody played any of it again' : `most at ${clock(top.second)}, ${top.rewatched} times more`;
  return `${what}, second by second (${told}):\n0:00 ▕${line}▏ ${clock(heat.length)}`;
}

function notFound({ notFound: searches }: AudienceReport): string {
  const lines = searches.map(
    ({ query, times, customers }) => `  ${plainLine(query)}  ${times} times, ${customers} customers`,
  );
  return ['Looked for in the transcript and not found:', ...lines].join('\n');
}
