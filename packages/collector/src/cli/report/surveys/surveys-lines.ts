import type { QuestionReport, SurveyReport, SurveysReport, Texts } from '../../../reports/surveys/surveys-report.js';
import { plainLine } from '../audience-name.js';
import { estimateLine, figureLine, groupLines, type Line, trendLines } from './figure-lines.js';

/** Longest text of a customer's on a line. */
const longestShown = 300;

/** A report line by line, safe for a terminal: whatever customers wrote is one line without control characters. */
export function surveysLines(report: SurveysReport): Line[] {
  const lines = report.surveys.flatMap(survey => surveyLines(survey, report));
  if (report.unusable > 0)
    lines.push({ level: 0, text: `Left out: ${report.unusable} answers with numbers off their scale` });
  if (report.cut) {
    lines.push({
      level: 0,
      text: 'Not everything was read: there is too much. Ask for less time, one survey, or longer periods.',
    });
  }
  return lines;
}

function surveyLines(
  { completed, funnel, questions, staying, started, survey, told }: SurveyReport,
  report: SurveysReport,
): Line[] {
  const { answered, dismissed, open, partial, shown, submitted } = funnel;
  return [
    { level: 0, text: `survey:${plainLine(survey)}` },
    {
      level: 1,
      text: `${shown} shown, ${funnel.started} started, ${answered} answered something, ${submitted} sent, ${dismissed} sent it away`,
    },
    { level: 1, text: `${partial} answered a part, of whom ${open} may still go on; their answers count` },
    estimateLine(1, 'started, of those it was shown to', started, 'share'),
    estimateLine(1, 'sent, of those who started', completed, 'share'),
    ...staying.map(({ after, share }) =>
      estimateLine(1, `still there after ${after} ${after === 1 ? 'question' : 'questions'}`, share, 'share'),
    ),
    ...questions.flatMap(question => questionLines(question, report)),
    ...told.map(({ change, customers }): Line => ({
      level: 1,
      text: `told what changed (${plainLine(change)}): ${customers}`,
    })),
  ];
}

function questionLines(question: QuestionReport, report: SurveysReport): Line[] {
  const {
    answered,
    declined,
    figures,
    groups = [],
    joined = [],
    left,
    partial,
    smallGroups = 0,
    texts,
    trend,
    type,
    wordings,
  } = question;
  const more = [
    `${answered} answered`,
    ...(partial > 0 ? [`${partial} of them in part`] : []),
    ...(declined > 0 ? [`${declined} prefer not to say`] : []),
    ...(wordings > 1 ? [`in ${wordings} wordings`] : []),
  ];
  return [
    { level: 1, text: `${plainLine(question.question)} (${type}): ${more.join(', ')}` },
    ...figures.map(figure => figureLine(2, figure)),
    estimateLine(2, 'went away after it', left, 'share'),
    ...(trend ? trendLines(trend) : []),
    ...groups.flatMap(group => groupLines(group, report)),
    ...(smallGroups > 0
      ? [{ level: 2 as const, text: `groups suppressed, of too few customers: ${smallGroups}` }]
      : []),
    ...joined.map(({ correlation, figure }) =>
      estimateLine(2, `rank correlation of accounts with ${plainLine(figure)}`, correlation, 'balance'),
    ),
    ...(texts ? textLines(texts) : []),
  ];
}

function textLines({ page, pages, shown, total, words }: Texts): Line[] {
  const counted = (list: { text: string; customers: number }[]): string =>
    list.map(({ customers, text }) => `${plainLine(text)} ${customers}`).join(', ');
  return [
    ...words.flatMap(({ customers, language, phrases, words: own }): Line[] => [
      ...(own.length > 0
        ? [{ level: 2 as const, text: `words (${language}, ${customers} texts): ${counted(own)}` }]
        : []),
      ...(phrases.length > 0 ? [{ level: 2 as const, text: `phrases (${language}): ${counted(phrases)}` }] : []),
    ]),
    { level: 2, text: `${total} texts, page ${page} of ${pages}` },
    ...shown.map(({ at, text }): Line => {
      const line = plainLine(text, longestShown + 1).trim();
      return {
        level: 3,
        text: `${at.slice(0, 10)}  ${line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}`,
      };
    }),
  ];
}
