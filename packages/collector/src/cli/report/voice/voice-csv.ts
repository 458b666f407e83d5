import type { VoiceReport } from '../../../reports/voice/voice-report.js';
import { plainLine } from '../audience-name.js';
import { csvCell } from '../csv-cell.js';
import { figureRow, rounded, toldRow } from '../surveys/told-row.js';

const header = [
  ...['part', 'subject', 'account', 'group', 'from', 'figure', 'about', 'language', 'unit'],
  ...['value', 'low', 'high', 'n', 'needed', 'state', 'p', 'differs', 'which', 'quadrant'],
] as const;

type Row = Partial<Record<(typeof header)[number], string | number | null>>;

/** A report on what customers say as CSV (RFC 4180), a line per number; `part` says what it is of. */
export function voiceCsv(report: VoiceReport): string {
  const lines = [header.join(',')];
  const write = (row: Row): void =>
    void lines.push(
      header
        .map(name => row[name] ?? '')
        .map(cell => csvCell(typeof cell === 'string' ? plainLine(cell, 2000) : cell))
        .join(','),
    );
  const count = (row: Row): void => write({ unit: 'count', state: 'told', ...row });
  for (const { drivers, groups = [], mean, smallGroups = 0, stars, subject, trend } of report.subjects) {
    stars.forEach((value, at) => count({ part: 'stars', subject, figure: `${at + 1}`, value }));
    write({ part: 'all', subject, figure: 'mean', ...toldRow(mean, 'mean') });
    for (const { estimate, from } of trend?.periods ?? []) {
      write({ part: 'trend', subject, from, figure: 'mean', ...toldRow(estimate, 'mean') });
    }
    for (const { change, from, p } of trend?.changes ?? []) {
      write({ part: 'change', subject, from, figure: 'mean', p: rounded(p), ...toldRow(change, 'difference') });
    }
    for (const group of groups) {
      const part = { part: 'group', subject, group: group.group };
      if ('suppressed' in group) write({ ...part, state: 'suppressed' });
      else for (const figure of group.figures) write({ ...part, ...figureRow(figure) });
    }
    if (smallGroups > 0)
      write({ part: 'small groups', subject, unit: 'count', value: smallGroups, state: 'suppressed' });
    for (const { differs, effect, kind, language, name, p } of drivers) {
      write({
        ...{ part: 'driver', subject, figure: kind, about: name, ...toldRow(effect, 'difference') },
        ...(language !== undefined && { language }),
        ...(p !== undefined && { p: rounded(p), differs: String(differs) }),
      });
    }
  }
  for (const { about, again, outcome } of report.again) {
    write({ part: 'again', figure: 'again', about, group: outcome ?? '', ...toldRow(again, 'share') });
  }
  for (const { account, reasons } of report.accounts) {
    for (const { about, customers, latest, reason } of reasons) {
      count({
        part: 'account',
        account,
        figure: reason,
        from: latest,
        about: about?.join(' ') ?? '',
        value: customers,
      });
    }
  }
  for (const { count: value, day, p, pattern, reviews, subject } of report.suspicions) {
    count({
      ...{ part: 'pattern', figure: pattern, value, about: reviews.join(' ') },
      ...(subject !== undefined && { subject }),
      ...(day !== undefined && { from: day }),
      ...(p !== undefined && { p: rounded(p) }),
    });
  }
  if (report.cut) count({ part: 'left out', figure: 'cut', value: 1 });
  return `${lines.join('\r\n')}\r\n`;
}
