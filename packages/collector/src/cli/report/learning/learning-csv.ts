import type { Figure, LearningReport, Measure, Told } from '../../../reports/learning/learning-report.js';
import { csvCell } from '../csv-cell.js';

const header = 'about,group,measure,figure,unit,value,low,high,n,needed,of,state,learners,item,response';

type Row = Partial<Record<'value' | 'low' | 'high' | 'n' | 'needed' | 'learners', number | null>> &
  Partial<Record<'group' | 'measure' | 'figure' | 'unit' | 'of' | 'state' | 'item' | 'response', string | null>>;

/** A report on learning as CSV (RFC 4180), a line per figure; `state` is `told`, `not-enough` or `suppressed`. */
export function learningCsv(report: LearningReport): string {
  const lines = [header];
  const line = (about: string, row: Row): void => {
    const cells = header.split(',').slice(1);
    lines.push([about, ...cells.map(name => row[name as keyof Row] ?? '')].map(csvCell).join(','));
  };
  for (const { groups, skill, smallGroups } of report.skills) {
    for (const { group, measures } of groups) {
      for (const measure of measures) for (const row of rowsOf(measure)) line(`skill:${skill}`, { group, ...row });
    }
    if (smallGroups > 0) line(`skill:${skill}`, { measure: 'small groups', value: smallGroups, state: 'suppressed' });
  }
  if (report.smallSkills > 0) line('', { measure: 'small skills', value: report.smallSkills, state: 'suppressed' });
  for (const found of report.experiments) {
    const about = `experiment:${found.experiment}`;
    if ('suppressed' in found) {
      line(about, { state: 'suppressed' });
      continue;
    }
    for (const { arm, eligible, probed, right } of found.arms) {
      line(about, { measure: arm, figure: 'eligible', unit: 'count', value: eligible, state: 'told' });
      line(about, { measure: arm, figure: 'probed', unit: 'count', value: probed, state: 'told' });
      line(about, { measure: arm, figure: 'right', unit: 'share', of: 'units', ...toldRow(right) });
    }
    line(about, { measure: 'sample ratio', figure: 'p', unit: 'number', value: found.ratio.p, state: 'told' });
    const compared = { measure: 'treated minus holdout', unit: 'difference', of: 'units' };
    line(about, { ...compared, figure: found.says, ...toldRow(found.difference) });
    if (typeof found.needed === 'number') {
      line(about, {
        measure: 'treated minus holdout',
        figure: 'needed in each arm',
        unit: 'count',
        value: found.needed,
      });
    }
  }
  const { cut, ...counts } = report.leftOut;
  for (const [reason, count] of Object.entries({ ...counts, cut: Number(cut) })) {
    if (count > 0) line('', { measure: 'left out', figure: reason, unit: 'count', value: count, state: 'told' });
  }
  return `${lines.join('\r\n')}\r\n`;
}

function rowsOf(measure: Measure): Row[] {
  if ('suppressed' in measure) return [{ measure: measure.measure, state: 'suppressed' }];
  const { figures, learners, measure: name } = measure;
  const whole: Row = { measure: name, figure: 'learners', unit: 'count', value: learners, state: 'told' };
  return [whole, ...figures.map(figure => ({ measure: name, learners, ...figureRow(figure) }))];
}

function figureRow(figure: Figure): Row {
  const { name, unit } = figure;
  if (figure.unit === 'count') return { figure: name, unit, value: figure.count, state: 'told' };
  if (figure.unit === 'chosen') {
    const { count, item, response } = figure;
    return { figure: item === null ? 'others chosen' : name, unit, value: count, item, response, state: 'told' };
  }
  return { figure: name, unit, of: figure.of, ...toldRow(figure.estimate) };
}

function toldRow(told: Told): Row {
  const { enough, n, needed } = told;
  if (!enough) return { n, needed, state: 'not-enough' };
  return { value: rounded(told.value), low: rounded(told.low), high: rounded(told.high), n, needed, state: 'told' };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
