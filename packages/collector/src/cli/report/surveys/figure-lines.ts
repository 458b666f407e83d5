import type { Told } from '../../../reports/learning/learning-report.js';
import type { Comparison, Figure, GroupReport, Trend, Unit } from '../../../reports/surveys/surveys-report.js';
import { audienceName, plainLine } from '../audience-name.js';
import { estimateText } from './estimate-text.js';

/** A line of a report for people. */
export interface Line {
  /** How far it is indented. */
  level: 0 | 1 | 2 | 3;
  text: string;
  /** What a picture shows beside it. */
  drawn?: { told: Told; unit: Unit };
}

/** A figure, and how it compares where it was compared. */
export function figureLine(
  level: 2 | 3,
  { about, estimate, name, p, quadrant, differs, unit, which }: Figure & Comparison,
): Line {
  const of = [about, which].flatMap(one => (one === undefined ? [] : [plainLine(one)])).join(', ');
  const line = estimateLine(level, of === '' ? name : `${name} ${of}`, estimate, unit);
  const compared =
    p === undefined
      ? ''
      : differs
        ? `; differs from all others (p = ${pText(p)})`
        : `; no difference shown (p = ${pText(p)})`;
  const stands = name !== 'importance' ? '' : `; ${quadrant ?? 'which quadrant: not enough evidence'}`;
  return { ...line, text: `${line.text}${stands}${compared}` };
}

/** A figure over time, and where it changed. */
export function trendLines({ changes, figure, length, periods, unit }: Trend): Line[] {
  return [
    { level: 2, text: `${figure} by ${length}` },
    ...periods.map(({ estimate, from }) => estimateLine(3, from, estimate, unit)),
    ...(changes.length === 0 ? [{ level: 3 as const, text: 'no change is shown' }] : []),
    ...changes.map(({ change, from, p }): Line => ({
      level: 3,
      text: `changed from ${from} on: ${estimateText(change, unit === 'mean' ? 'difference' : unit)}, p = ${pText(p)}`,
    })),
  ];
}

/** A group with its figures. */
export function groupLines(group: GroupReport, report: { by?: string }): Line[] {
  const name = audienceName(group.group, report);
  if ('suppressed' in group) return [{ level: 2, text: `${name}: suppressed, or smaller groups could be computed` }];
  return [
    { level: 2, text: `${name}: ${group.customers} customers` },
    ...group.figures.map(figure => figureLine(3, figure)),
  ];
}

/** A number with its interval, or that there is not enough evidence. */
export function estimateLine(level: Line['level'], name: string, told: Told, unit: Unit): Line {
  return { level, text: `${name}  ${estimateText(told, unit)}`, drawn: { told, unit } };
}

/** A chance in three digits. */
export function pText(p: number): string {
  return p < 0.001 ? 'under 0.001' : p.toFixed(3);
}
