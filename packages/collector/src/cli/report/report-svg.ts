import type { AudienceReport, HeatSecond, HowtoReport } from '../../reports/howto/howto-report.js';
import { audienceName, clock, plainLine } from './audience-name.js';
import { escapeXml } from './escape-xml.js';

const width = 760;
const row = 26;
const left = 220;
const chart = 360;
const heatHeight = 90;

/**
 * A report as an SVG without scripts: the funnel as bars and the video as a line of heat. Colours come with a text each, and
 * everything that is drawn is also told in its description.
 */
export function reportSvg(report: HowtoReport): string {
  let top = 0;
  const parts = report.audiences.map((audience, index) => {
    const part = drawAudience(report, audience, index, top);
    top += part.height;
    return part.svg;
  });
  const height = Math.max(top, row * 2);
  const title = `howto:${report.howto}: what customers did`;
  const told = report.audiences.map(audience => describe(report, audience)).join(' ') || 'There are no events.';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13">
<title id="title">${escapeXml(title)}</title>
<desc id="desc">${escapeXml(told)}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function drawAudience(report: HowtoReport, audience: AudienceReport, index: number, top: number) {
  const { steps, customers, heat, stepHeat } = audience;
  const lines: string[] = [];
  const text = (x: number, y: number, content: string, more = ''): void =>
    void lines.push(`<text x="${x}" y="${y}" fill="#1a1a1a"${more}>${escapeXml(content)}</text>`);
  text(16, top + 24, `${audienceName(audience.audience, report)} (${customers})`, ' font-weight="bold"');
  steps.forEach(({ step, position, reached, done, stuck, dropOff, medianSeconds }, at) => {
    const y = top + row * (at + 2);
    const bar = (value: number): number => (customers === 0 ? 0 : Math.round((value / customers) * chart));
    text(16, y, `${position}. ${plainLine(step).slice(0, 26)}`);
    lines.push(`<rect x="${left}" y="${y - 14}" width="${bar(reached)}" height="18" fill="#9db8ee"/>`);
    lines.push(`<rect x="${left}" y="${y - 14}" width="${bar(done)}" height="18" fill="#2f5bd7"/>`);
    const time = medianSeconds === null ? '' : `, ${Math.round(medianSeconds)} s`;
    const more = `${reached}, ${done} done, −${Math.round(dropOff * 100)} %${time}${stuck > 0 ? `, ${stuck} stuck` : ''}`;
    text(left + chart + 8, y, more, ' font-size="11"');
  });
  let height = row * (steps.length + 2);
  for (const { heat: line, step } of [{ heat }, ...stepHeat] as { heat: HeatSecond[]; step?: string }[]) {
    lines.push(drawHeat(line, top + height, step === undefined ? `${index}` : `${index}-${plainLine(step)}`, step));
    if (line.length > 0) height += heatHeight + row * 2;
  }
  if (heat.length + stepHeat.length === 0) height += row;
  return { svg: lines.filter(line => line !== '').join('\n'), height };
}

function drawHeat(heat: readonly HeatSecond[], top: number, id: string, step?: string): string {
  if (heat.length === 0) return '';
  const most = Math.max(1, ...heat.map(({ plays }) => plays));
  const of = step === undefined ? '' : ` of the video of ${plainLine(step).slice(0, 26)}`;
  const span = width - 32;
  const x = (second: number): string => (16 + (second / heat.length) * span).toFixed(1);
  const area = (value: (second: HeatSecond) => number): string => {
    const y = (amount: number): string => (top + heatHeight - (amount / most) * (heatHeight - 12)).toFixed(1);
    const points = heat.map(second => `H${x(second.second)}V${y(value(second))}H${x(second.second + 1)}`).join('');
    return `M16 ${top + heatHeight}${points}V${top + heatHeight}Z`;
  };
  const label = (at: number, content: string, anchor: string): string =>
    `<text x="${at}" y="${top + heatHeight + 18}" fill="#1a1a1a" font-size="11" text-anchor="${anchor}">${content}</text>`;
  return [
    `<path id="plays-${escapeXml(id)}" fill="#9db8ee" d="${area(({ plays }) => plays)}"/>`,
    `<path id="rewatched-${escapeXml(id)}" fill="#b3261e" d="${area(({ rewatched }) => rewatched)}"/>`,
    label(16, '0:00', 'start'),
    label(width / 2, escapeXml(`plays per second${of}, at most ${most}; in red what was played again`), 'middle'),
    label(width - 16, clock(heat.length), 'end'),
  ].join('\n');
}

function describe(report: HowtoReport, { audience, customers, completed, steps, heat }: AudienceReport): string {
  const told = steps.map(
    ({ position, step, reached, done }) => `Step ${position}, ${plainLine(step)}: ${reached} reached, ${done} done.`,
  );
  const top = heat.reduce<(typeof heat)[number] | undefined>(
    (best, second) => (second.rewatched > (best?.rewatched ?? 0) ? second : best),
    undefined,
  );
  const again = top ? ` Played again most at ${clock(top.second)}, ${top.rewatched} times.` : '';
  return `${audienceName(audience, report)}: ${customers} customers, ${completed} completed. ${told.join(' ')}${again}`;
}
