import { proportion, scoresNeeded } from '@docent/engine';
import { tell } from '../learning/tell.js';
import type { QuestionCount } from './count/count-questions.js';
import { questionKey } from './group-by.js';
import { bestWorstFigures, matrixFigures, placeFigures, shareFigures } from './measures/choice-figures.js';
import { compareGroups } from './measures/compare-groups.js';
import { joinFigures } from './measures/join-figures.js';
import { allocationFigures, needFigures } from './measures/need-figures.js';
import { scoringsOf } from './measures/score-figures.js';
import { trendOf } from './measures/trend-of.js';
import type { Counts } from './read-counts.js';
import { isSurveyId } from './is-survey-id.js';
import type { Figure, QuestionReport, SurveysReportQuery, Texts } from './surveys-report.js';
import { countWords, languageOf } from './texts/count-words.js';
import { textsPerPage } from './texts/read-texts.js';

/** As many as a survey can have. */
const mostQuestions = 100;

/** What is known of the questions of one survey, in the order in which customers answered them. */
export function reportQuestions(survey: string, counts: Counts, query: SurveysReportQuery): QuestionReport[] {
  const questions = counts.questions
    .filter(one => one.survey === survey && isSurveyId(one.question) && isSurveyId(one.type))
    .filter(({ question }) => query.question === undefined || question === query.question)
    .slice(0, mostQuestions)
    .sort((a, b) => a.position - b.position || (a.question < b.question ? -1 : 1));
  const isGrouped = query.byAccount === true || query.by !== undefined;
  const groups = isGrouped ? compareGroups(questions.map(one => partsOf(one, counts))) : [];
  return questions.map((count, at) => ({ ...reportOf(count, counts, query), ...groups[at] }));
}

/** What was counted of one question. */
function partsOf(count: QuestionCount, counts: Counts) {
  const key = questionKey(count);
  return {
    type: count.type,
    sizes: counts.groups.get(key) ?? [],
    scores: counts.scores.get(key) ?? [],
    choices: counts.choices.get(key) ?? [],
    rows: counts.rows.get(key) ?? [],
    places: counts.places.get(key) ?? [],
    shared: counts.shared.get(key) ?? [],
    accountScores: counts.accountScores.get(key) ?? [],
    shown: counts.shown.get(key) ?? [],
    total: counts.totals.get(key)?.[0]?.total ?? 0,
    texts: counts.texts.get(key) ?? [],
  };
}

function reportOf(count: QuestionCount, counts: Counts, query: SurveysReportQuery): QuestionReport {
  const { answered, declined, partial, question, survey, type, wordings } = count;
  const parts = partsOf(count, counts);
  const [scoring] = scoringsOf(type, parts.scores);
  const trend = scoring && trendOf(parts.scores, scoring, query.period ?? 'month');
  const left = counts.standings.reduce(
    (sum, one) => (one.survey === survey && one.last === question && one.state === 'left' ? sum + one.customers : sum),
    0,
  );
  const reached = answered + declined;
  return {
    ...{ question, type, answered, declined, partial, wordings },
    left: tell(proportion(Math.min(left, reached), reached, scoresNeeded)),
    figures: figuresOf(type, answered, parts),
    ...(trend && { trend }),
    ...(parts.texts.length > 0 && { texts: textsOf(parts, query) }),
    ...(query.figures && scoring && { joined: joinFigures(parts.accountScores, type, query.figures) }),
  };
}

function figuresOf(type: string, answered: number, parts: ReturnType<typeof partsOf>): Figure[] {
  switch (type) {
    case 'ranking':
      return placeFigures(parts.places);
    case 'matrix':
      return matrixFigures(parts.rows);
    case 'best-worst':
      return bestWorstFigures(parts.rows, answered);
    case 'allocation':
      return allocationFigures(parts.shared);
    case 'importance-performance':
      return needFigures(parts.shared);
  }
  const options = new Map<string, number>();
  for (const { customers, option } of parts.choices) options.set(option, (options.get(option) ?? 0) + customers);
  const chosen = [...options]
    .map(([option, customers]) => ({ option, customers }))
    .sort((a, b) => b.customers - a.customers || (a.option < b.option ? -1 : 1));
  return [
    ...scoringsOf(type, parts.scores).map(({ estimate, name, unit }): Figure => ({
      name,
      unit,
      estimate: tell(estimate(parts.scores)),
    })),
    ...shareFigures(chosen, answered),
  ];
}

function textsOf({ shown, texts, total }: ReturnType<typeof partsOf>, query: SurveysReportQuery): Texts {
  const { limit = textsPerPage, page = 1 } = query;
  return {
    ...{ total, page, pages: Math.ceil(total / limit) },
    shown: shown.map(({ locale, text, timestamp }) => ({
      ...{ text, language: languageOf(locale), at: new Date(timestamp).toISOString() },
    })),
    words: countWords(texts),
  };
}
