import type { QuestionReport, SurveysReport } from '../../../reports/surveys/surveys-report.js';
import { plainLine } from '../audience-name.js';
import { csvCell } from '../csv-cell.js';
import { figureRow, rounded, toldRow } from './told-row.js';

const header = [
  ...['survey', 'question', 'type', 'part', 'group', 'from', 'figure', 'about', 'which', 'unit'],
  ...['value', 'low', 'high', 'n', 'needed', 'state', 'p', 'differs', 'quadrant', 'language', 'text'],
] as const;

type Row = Partial<Record<(typeof header)[number], string | number | null>>;
type Write = (row: Row) => void;

/** Longest text of a customer's in a cell. */
const longestText = 2000;

/**
 * A report on surveys as CSV (RFC 4180), a line per number or text; `part` says what it is of, `state` is `told`, `not-enough` or
 * `suppressed`. Texts are one line each.
 */
export function surveysCsv(report: SurveysReport): string {
  const lines = [header.join(',')];
  const write: Write = row =>
    void lines.push(
      header
        .map(name => row[name] ?? '')
        .map(cell => csvCell(typeof cell === 'string' ? plainLine(cell, longestText) : cell))
        .join(','),
    );
  for (const { completed, funnel, questions, staying, started, survey, told } of report.surveys) {
    for (const [figure, value] of Object.entries(funnel)) count(write, { survey, part: 'funnel', figure, value });
    write({ survey, part: 'funnel', figure: 'started of shown', ...toldRow(started, 'share') });
    write({ survey, part: 'funnel', figure: 'sent of started', ...toldRow(completed, 'share') });
    for (const { after, share } of staying) {
      write({ survey, part: 'staying', figure: 'after questions', about: `${after}`, ...toldRow(share, 'share') });
    }
    for (const { change, customers } of told) {
      count(write, { survey, part: 'told', figure: 'told of change', about: change, value: customers });
    }
    for (const question of questions) writeQuestion(row => write({ survey, ...row }), question);
  }
  if (report.unusable > 0) count(write, { part: 'left out', figure: 'unusable', value: report.unusable });
  if (report.cut) count(write, { part: 'left out', figure: 'cut', value: 1 });
  return `${lines.join('\r\n')}\r\n`;
}

function writeQuestion(line: Write, report: QuestionReport): void {
  const {
    answered,
    declined,
    figures,
    groups = [],
    joined = [],
    left,
    partial,
    question,
    smallGroups = 0,
    texts,
    trend,
    type,
    wordings,
  } = report;
  const write: Write = row => line({ question, type, ...row });
  for (const [figure, value] of Object.entries({ answered, declined, partial, wordings })) {
    count(write, { part: 'answers', figure, value });
  }
  write({ part: 'answers', figure: 'went away after it', ...toldRow(left, 'share') });
  for (const figure of figures) write({ part: 'all', ...figureRow(figure) });
  for (const { estimate, from } of trend?.periods ?? []) {
    write({ part: 'trend', from, figure: trend!.figure, ...toldRow(estimate, trend!.unit) });
  }
  for (const { change, from, p } of trend?.changes ?? []) {
    write({ part: 'change', from, figure: trend!.figure, p: rounded(p), ...toldRow(change, 'difference') });
  }
  for (const group of groups) {
    const part = { part: 'group', group: group.group };
    if ('suppressed' in group) write({ ...part, state: 'suppressed' });
    else {
      count(write, { ...part, figure: 'answered', value: group.customers });
      for (const figure of group.figures) write({ ...part, ...figureRow(figure) });
    }
  }
  if (smallGroups > 0) write({ part: 'small groups', unit: 'count', value: smallGroups, state: 'suppressed' });
  for (const { correlation, figure } of joined) {
    write({ part: 'joined', figure: 'rank correlation', about: figure, ...toldRow(correlation, 'balance') });
  }
  for (const { language, phrases, words } of texts?.words ?? []) {
    for (const [figure, list] of [
      ['word', words],
      ['phrase', phrases],
    ] as const) {
      for (const { customers, text } of list) count(write, { part: 'words', figure, language, text, value: customers });
    }
  }
  for (const { at, language, text } of texts?.shown ?? []) write({ part: 'text', from: at, language, text });
}

function count(write: Write, row: Row): void {
  write({ unit: 'count', state: 'told', ...row });
}
