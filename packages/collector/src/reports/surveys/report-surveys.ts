import { proportion, scoresNeeded, survivalCurve } from '@docent/engine';
import type { EventStore } from '../../store/event-store.js';
import { tell } from '../learning/tell.js';
import type { Standing } from './count/count-funnel.js';
import { groupBy } from './group-by.js';
import { isSurveyId } from './is-survey-id.js';
import { type Counts, readCounts } from './read-counts.js';
import { reportQuestions } from './report-questions.js';
import type { SurveyReport, SurveysReport, SurveysReportQuery } from './surveys-report.js';

/** As many as a project has; a hostile client has no end of them. */
const mostSurveys = 100;

/** What customers answered, counted by the database; the same events give the same report, intervals included. */
export async function reportSurveys(store: EventStore, query: SurveysReportQuery): Promise<SurveysReport> {
  const counts = await store.query(async database => await readCounts(database, query));
  const { by, byAccount, since, until } = query;
  return {
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...(byAccount ? { by: 'account' } : by !== undefined && { by }),
    surveys: counts.funnels
      .filter(({ survey }) => isSurveyId(survey))
      .slice(0, mostSurveys)
      .map(funnel => reportOf(funnel, counts, query)),
    unusable: counts.unusable,
    cut: counts.cut,
  };
}

function reportOf(
  { survey, ...funnel }: Counts['funnels'][number],
  counts: Counts,
  query: SurveysReportQuery,
): SurveyReport {
  const standings = counts.standings.filter(one => one.survey === survey);
  const { shown, started, submitted } = funnel;
  return {
    ...{ survey, funnel },
    started: tell(proportion(started, shown, scoresNeeded)),
    completed: tell(proportion(submitted, started, scoresNeeded)),
    staying: stayingOf(standings),
    questions: reportQuestions(survey, counts, query),
    told: (counts.told.get(survey) ?? []).map(({ change, customers }) => ({ change, customers })),
  };
}

function stayingOf(standings: readonly Standing[]): SurveyReport['staying'] {
  const leaving = [...groupBy(standings, ({ answered }) => `${answered}`)].map(([after, own]) => {
    const count = (isLeft: boolean): number =>
      own.reduce((sum, { customers, state }) => ((state === 'left') === isLeft ? sum + customers : sum), 0);
    return { after: Number(after), left: count(true), ended: count(false) };
  });
  return survivalCurve(leaving).map(({ after, staying }) => ({ after, share: tell(staying) }));
}
