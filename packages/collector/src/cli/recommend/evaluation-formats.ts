import type { EvaluationReport, GroupResult } from '../../recommend/evaluation-report.js';
import type { Told } from '../../reports/learning/learning-report.js';
import { plainLine } from '../report/audience-name.js';
import { csvCell } from '../report/csv-cell.js';
import { linesTable } from '../report/lines-table.js';
import type { Line } from '../report/surveys/figure-lines.js';
import { rounded, toldRow } from '../report/surveys/told-row.js';
import type { Terminal } from '../terminal.js';

/** Ways to write what an evaluation found. */
export const evaluationFormats: Readonly<
  Record<'table' | 'csv' | 'json', (report: EvaluationReport, terminal: Pick<Terminal, 'colors'>) => string>
> = {
  table: (report, terminal) => linesTable(evaluationLines(report), terminal),
  csv: evaluationCsv,
  json: report => `${JSON.stringify(report, null, 2)}\n`,
};

const figures = {
  recall: 'recall (hits / relevant)',
  truncatedRecall: 'recall (hits / min(k, relevant))',
  ndcg: 'NDCG',
  overPopular: 'NDCG less that of popular',
} as const;
type FigureName = keyof typeof figures;

function told(group: GroupResult): [FigureName, Told][] {
  return (Object.keys(figures) as FigureName[]).flatMap((name): [FigureName, Told][] =>
    group[name] ? [[name, group[name]]] : [],
  );
}

function evaluationLines({ strategies, test, train }: EvaluationReport): Line[] {
  return [
    {
      level: 0,
      text: `Learned from ${train.interactions} interactions of ${train.customers} customers with ${train.items} items`,
    },
    {
      level: 1,
      text: `measured by ${test.customers} customers; left out: ${test.strangers} without a history, ${test.seenBefore} interactions with what they had before`,
    },
    ...strategies.flatMap(({ lambda, lists, strategy }): Line[] => [
      { level: 0, text: `${strategy}${lambda === undefined ? '' : ` (λ ${lambda})`}` },
      ...lists.flatMap(({ coverage, gini, groups, k, novelty }): Line[] => [
        {
          level: 1,
          text: `first ${k}: coverage ${digits(coverage, 3)}, novelty ${digits(novelty, 2)} bits, Gini ${digits(gini, 3)}`,
        },
        ...groups.flatMap((group): Line[] => [
          ...(group.segment === null ? [] : [{ level: 2 as const, text: segmentText(group) }]),
          ...told(group).map(([name, found]): Line => ({
            level: group.segment === null ? 2 : 3,
            text: `${figures[name]} @${k}  ${text(found)}`,
          })),
        ]),
      ]),
    ]),
  ];
}

function segmentText({ customers, segment }: GroupResult): string {
  return `${segment ? plainLine(segment) : '(no segment)'}: ${customers} customers`;
}

function text(found: Told): string {
  if (!found.enough) return `not enough evidence (${found.n} of ${found.needed} customers)`;
  return `${digits(found.value, 4)} (${digits(found.low, 4)} to ${digits(found.high, 4)}, n = ${found.n})`;
}

function digits(value: number | null, count: number): string {
  return value === null ? 'not known' : value.toFixed(count).replace('-', '−');
}

const header = [
  'strategy',
  'lambda',
  'k',
  'segment',
  'figure',
  'value',
  'low',
  'high',
  'n',
  'needed',
  'state',
] as const;

/** A line per number (RFC 4180). */
function evaluationCsv({ strategies }: EvaluationReport): string {
  const lines = [header.join(',')];
  const write = (row: Partial<Record<(typeof header)[number], string | number | null>>): void =>
    void lines.push(header.map(name => csvCell(row[name] ?? '')).join(','));
  for (const { lambda = null, lists, strategy } of strategies) {
    for (const { coverage, gini, groups, k, novelty } of lists) {
      for (const [figure, value] of Object.entries({ coverage, novelty, gini })) {
        write({ strategy, lambda, k, figure, value: rounded(value), state: value === null ? 'not-enough' : 'told' });
      }
      for (const group of groups) {
        const segment = group.segment === null ? null : plainLine(group.segment);
        for (const [figure, found] of told(group)) {
          write({ strategy, lambda, k, segment, figure, ...toldRow(found, 'mean') });
        }
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
