import type {
  Count,
  FullListReport,
  RecommendationsReport,
} from '../../../reports/recommendations/recommendations-report.js';
import { plainLine } from '../audience-name.js';
import { csvCell } from '../csv-cell.js';
import { rounded, toldRow } from '../surveys/told-row.js';

const header = ['part', 'list', 'about', 'figure', 'unit', 'value', 'low', 'high', 'n', 'needed', 'state'] as const;

type Row = Partial<Record<(typeof header)[number], string | number | null>>;

/** A report on recommendations as CSV (RFC 4180), a line per number; `part` says what it is of. */
export function recommendationsCsv({ cut, lists, personalisation }: RecommendationsReport): string {
  const rows: Row[] = lists.flatMap(list =>
    'suppressed' in list ? [{ part: 'list', list: list.list, state: 'suppressed' }] : listRows(list),
  );
  for (const change of ['off', 'on', 'forgotten'] as const) {
    rows.push(...countRows({ part: 'personalisation', figure: change }, personalisation[change]));
  }
  if (cut) rows.push({ part: 'left out', figure: 'cut', unit: 'count', value: 1, state: 'told' });
  const lines = rows.map(row =>
    header
      .map(name => row[name] ?? '')
      .map(cell => csvCell(typeof cell === 'string' ? plainLine(cell, 200) : cell))
      .join(','),
  );
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`;
}

function listRows(report: FullListReport): Row[] {
  const { experiments, list, model, outcomes, served, shown, strategies } = report;
  const count = (figure: string, value: number): Row => ({
    part: 'list',
    list,
    figure,
    unit: 'count',
    value,
    state: 'told',
  });
  return [
    ...(['customers', 'slates', 'viewed'] as const).map(name => count(name, report[name])),
    ...(['opened', 'explained', 'notInterested', 'seen', 'more', 'withheld'] as const).flatMap(name =>
      countRows({ part: 'list', list, figure: name }, report[name]),
    ),
    ...served.map(({ share, source, strategy }): Row => {
      const row = { part: 'served', list, about: strategy ?? source, figure: 'share', unit: 'share' };
      return 'suppressed' in share
        ? { ...row, state: 'suppressed' }
        : { ...row, value: rounded(share.share), n: share.viewed, state: 'told' };
    }),
    ...(['taken', 'decided'] as const).map((figure): Row => ({
      part: 'outcome',
      list,
      figure,
      ...toldRow(outcomes[figure], 'share'),
    })),
    ...strategies.flatMap(one => [
      ...(['matching', 'effective'] as const).map((figure): Row => ({
        ...{ part: 'strategy', list, about: one.strategy, figure, unit: 'count', value: one[figure], state: 'told' },
      })),
      ...(['taken', 'decided'] as const).map((figure): Row => ({
        ...{ part: 'strategy', list, about: one.strategy, figure, ...toldRow(one[figure], 'share') },
      })),
    ]),
    ...(['items', 'catalogue', 'coverage', 'gini', 'novelty'] as const).map((figure): Row => ({
      ...{ part: 'shown', list, figure, unit: 'number', value: rounded(shown[figure]) },
      state: shown[figure] === null ? 'not-enough' : 'told',
    })),
    ...(model?.gate
      ? [
          {
            ...{
              part: 'gate',
              list,
              about: model.serves,
              figure: 'NDCG@10, personal less popular',
              unit: 'difference',
            },
            ...{ value: rounded(model.gate.difference.estimate), low: rounded(model.gate.difference.low) },
            ...{ high: rounded(model.gate.difference.high), n: model.gate.customers, state: 'told' },
          },
        ]
      : []),
    ...experiments.map((one): Row => {
      const row = { part: 'experiment', list, about: one.experiment, figure: 'treated minus holdout' };
      return 'suppressed' in one
        ? { ...row, state: 'suppressed' }
        : { ...row, ...toldRow(one.difference, 'difference') };
    }),
  ];
}

function countRows(row: Row, count: Count): Row[] {
  if ('suppressed' in count) return [{ ...row, unit: 'count', state: 'suppressed' }];
  return [{ ...row, unit: 'count', value: count.times, n: count.customers, state: 'told' }];
}
