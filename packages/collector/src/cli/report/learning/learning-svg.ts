import type { LearningReport, Told } from '../../../reports/learning/learning-report.js';
import { audienceName, plainLine } from '../audience-name.js';
import { escapeXml } from '../escape-xml.js';
import { experimentText } from './experiment-text.js';
import { figureText, suppressedText } from './figure-text.js';

const width = 860;
const row = 24;
const chart = { from: 560, to: 840 };

interface Line {
  text: string;
  bold?: boolean;
  /** Drawn from -1 to 1. */
  told?: Told;
}

/**
 * A report on learning as an SVG without scripts: every share and difference as a point with its interval, from −100 % to 100 %, beside
 * what it says in words, which is in the description, too.
 */
export function learningSvg(report: LearningReport): string {
  const lines = linesOf(report);
  const height = row * (lines.length + 2);
  const told = lines.map(({ text }) => text).join('; ') || 'There are no events.';
  const middle = (chart.from + chart.to) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">
<title id="title">What customers learnt</title>
<desc id="desc">${escapeXml(told)}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${middle} ${row / 2}V${height - row}" stroke="#6b6b6b" stroke-dasharray="2 3"/>
<text x="${chart.from}" y="${height - 8}" fill="#1a1a1a">−100 %</text>
<text x="${middle}" y="${height - 8}" fill="#1a1a1a" text-anchor="middle">0</text>
<text x="${chart.to}" y="${height - 8}" fill="#1a1a1a" text-anchor="end">100 %</text>
${lines.map(drawLine).join('\n')}
</svg>
`;
}

function linesOf(report: LearningReport): Line[] {
  const lines: Line[] = [];
  for (const { groups, skill } of report.skills) {
    for (const { group, measures } of groups) {
      lines.push({ text: `skill:${plainLine(skill)}, ${audienceName(group, report)}`, bold: true });
      for (const measure of measures) {
        const isHidden = 'suppressed' in measure;
        lines.push({ text: `${measure.measure}: ${isHidden ? suppressedText : `${measure.learners} learners`}` });
        for (const figure of isHidden ? [] : measure.figures) {
          const isDrawn = figure.unit === 'share' || figure.unit === 'difference';
          lines.push({ text: `· ${figureText(figure)}`, ...(isDrawn && { told: figure.estimate }) });
        }
      }
    }
  }
  for (const found of report.experiments) {
    lines.push({ text: `experiment:${plainLine(found.experiment)}`, bold: true });
    for (const text of experimentText(found)) {
      const isDifference = text.startsWith('treated minus') && 'difference' in found;
      lines.push({ text: `· ${text}`, ...(isDifference && { told: found.difference }) });
    }
  }
  return lines;
}

function drawLine({ bold, text, told }: Line, at: number): string {
  const y = row * (at + 1);
  const words = `<text x="16" y="${y}" fill="#1a1a1a"${bold ? ' font-weight="bold"' : ''}>${escapeXml(text)}</text>`;
  if (!told?.enough || told.value === null) return words;
  const x = (value: number | null, beyond: number): string => {
    const inside = Math.min(1, Math.max(-1, value ?? beyond));
    return (chart.from + ((inside + 1) / 2) * (chart.to - chart.from)).toFixed(1);
  };
  return `${words}
<path d="M${x(told.low, -1)} ${y - 4}H${x(told.high, 1)}" stroke="#2f5bd7" stroke-width="3"/>
<circle cx="${x(told.value, 0)}" cy="${y - 4}" r="4" fill="#2f5bd7"/>`;
}
