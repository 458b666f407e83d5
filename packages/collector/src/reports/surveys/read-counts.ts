import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { countChoices, countPlaces, countRows } from './count/count-choices.js';
import { countFunnel, countStandings } from './count/count-funnel.js';
import { countGroups, countQuestions, largestAccounts } from './count/count-questions.js';
import { countAccountScores, countScores } from './count/count-scores.js';
import { countTold } from './count/count-told.js';
import { readShared } from './count/read-shared.js';
import { groupBy, questionKey } from './group-by.js';
import { mostRows } from './survey-events.js';
import type { SurveysReportQuery } from './surveys-report.js';
import { readPage, readTexts } from './texts/read-texts.js';

/** Everything that a report on surveys is made of, as the database counted it. */
export type Counts = Awaited<ReturnType<typeof readCounts>>;

/** Counts what there is to count. */
export async function readCounts(database: Kysely<Tables>, query: SurveysReportQuery) {
  const accounts = query.byAccount ? await largestAccounts(database, query) : undefined;
  const isGrouped = query.byAccount === true || query.by !== undefined;
  const { cut: scoresCut, scores, unusable } = await countScores(database, query, accounts);
  const { answers: shared, cut: sharedCut } = await readShared(database, query);
  const choices = await countChoices(database, query, accounts);
  const rows = await countRows(database, query);
  const lists = [choices, rows];
  const page = await readPage(database, query);
  return {
    funnels: await countFunnel(database, query),
    standings: await countStandings(database, query),
    questions: await countQuestions(database, query),
    unusable,
    // By question, as there may be many of them.
    groups: groupBy(isGrouped ? await countGroups(database, query, accounts) : [], questionKey),
    scores: groupBy(scores, questionKey),
    choices: groupBy(choices, questionKey),
    rows: groupBy(rows, questionKey),
    shared: groupBy(shared, questionKey),
    places: groupBy(await countPlaces(database, query), questionKey),
    accountScores: groupBy(query.figures ? await countAccountScores(database, query) : [], questionKey),
    shown: groupBy(page.shown, questionKey),
    totals: groupBy(page.totals, questionKey),
    texts: groupBy(await readTexts(database, query), questionKey),
    told: groupBy(await countTold(database, query), ({ survey }) => survey),
    cut: scoresCut || sharedCut || lists.some(({ length }) => length === mostRows),
  };
}
