import type { SurveysReport, Unit } from '../../../reports/surveys/surveys-report.js';
import { escapeXml } from '../escape-xml.js';
import type { Line } from './figure-lines.js';
import { surveysLines } from './surveys-lines.js';

const width = 980;
const row = 24;
const chart = { from: 700, to: 960 };
const longestText = 105;

/** Where the picture of a unit begins and ends; means have no scale of their own. */
const ranges: Partial<Record<Unit, readonly [number, number]>> = {
  share: [0, 1],
  score: [-100, 100],
  points: [0, 100],
  balance: [-1, 1],
};

/**
 * A report on surveys as an SVG without scripts: every share, score and sharing of points as a point with its interval over the whole of
 * its scale, beside what it says in words, which is in the description, too.
 */
export function surveysSvg(report: SurveysReport): string {
  const lines = surveysLines(report);
  const height = row * (lines.length + 2);
  const told = lines.map(({ text }) => text).join('; ') || 'There are no events.';
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">
<title id="title">What customers answered</title>
<desc id="desc">${escapeXml(told)}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${lines.map(drawLine).join('\n')}
</svg>
`;
}

function drawLine({ drawn, level, text }: Line, at: number): string {
  const y = row * (at + 1);
  // What is written beside a picture must not run into it.
  const shown = drawn && text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  const weight = level === 0 ? ' font-weight="bold"' : '';
  const words = `<text x="${16 + 14 * level}" y="${y}" fill="#1a1a1a"${weight}>${escapeXml(shown)}</text>`;
  const range = drawn && ranges[drawn.unit];
  if (!drawn?.told.enough || !range || drawn.told.value === null) return words;
  const { high, low, value } = drawn.told;
  const x = (number: number | null, beyond: number): string => {
    const share = ((number ?? beyond) - range[0]) / (range[1] - range[0]);
    return (chart.from + Math.min(1, Math.max(0, share)) * (chart.to - chart.from)).toFixed(1);
  };
  return `${words}
<path d="M${chart.from} ${y - 4}H${chart.to}" stroke="#d0d0d0"/>
<path d="M${x(low, range[0])} ${y - 4}H${x(high, range[1])}" stroke="#2f5bd7" stroke-width="3"/>
<circle cx="${x(value, range[0])}" cy="${y - 4}" r="4" fill="#2f5bd7"/>`;
}
