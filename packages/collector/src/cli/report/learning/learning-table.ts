import type { LearningReport, LeftOut, Measure } from '../../../reports/learning/learning-report.js';
import type { Terminal } from '../../terminal.js';
import { audienceName, plainLine } from '../audience-name.js';
import { experimentText } from './experiment-text.js';
import { figureText, suppressedText } from './figure-text.js';

/** A report on learning for a terminal. */
export function learningTable(report: LearningReport, { colors }: Pick<Terminal, 'colors'>): string {
  const parts = report.skills.flatMap(({ groups, skill, smallGroups }) => [
    ...groups.map(({ group, measures }) =>
      [
        colors.bold(`skill:${plainLine(skill)}, ${audienceName(group, report)}`),
        ...measures.flatMap(measureLines),
      ].join('\n'),
    ),
    ...(smallGroups > 0 ? [`skill:${plainLine(skill)}, groups suppressed, of too few learners: ${smallGroups}`] : []),
  ]);
  if (report.smallSkills > 0) parts.push(`Skills suppressed, of too few learners: ${report.smallSkills}`);
  for (const experiment of report.experiments) {
    const name = colors.bold(`experiment:${plainLine(experiment.experiment)}`);
    parts.push([name, ...experimentText(experiment).map(line => `  ${line}`)].join('\n'));
  }
  const left = leftOutLines(report.leftOut);
  if (left.length > 0) parts.push(left.join('\n'));
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function measureLines(measure: Measure): string[] {
  if ('suppressed' in measure) return [`  ${measure.measure}: ${suppressedText}`];
  return [
    `  ${measure.measure}: ${measure.learners} learners`,
    ...measure.figures.map(one => `    ${figureText(one)}`),
  ];
}

/** What was not counted, a line for each reason there was. */
export function leftOutLines({ backwards, cut, tooFast, tooMany, unusable }: LeftOut): string[] {
  const reasons: [number, string][] = [
    [tooFast, 'answers given in under half a second'],
    [unusable, 'events without a skill, an item or a credit that could be one'],
    [tooMany, 'answers beyond the first hundred of a learner to a skill'],
    [backwards, 'learners whose first success is earlier than their beginning, in the time to it'],
  ];
  return [
    ...reasons.flatMap(([count, what]) => (count > 0 ? [`Left out: ${count} ${what}`] : [])),
    ...(cut ? ['Not all events were read: there are more than a million. Ask for less time, or one skill.'] : []),
  ];
}
