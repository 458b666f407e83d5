import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { type Answer, mostFacts } from './facts.js';
import { inTime, learningEvents } from './learning-events.js';
import type { LearningReportQuery } from './learning-report.js';

/** First answers that count of one learner to one skill in one phase: nobody has more items, and a script has no end of them. */
const mostAnswers = 100;
const longestResponse = 200;

type Row = Pick<Answer, 'customer' | 'skill' | 'item' | 'revision' | 'phase' | 'credit' | 'timestamp'> &
  Record<'options' | 'certainty' | 'predicted', number | null> & { response: string | null; place: number };

/**
 * The answers that tell what somebody knows: the first that the store received of a learner to a revision of an item in a phase, if
 * it was a first attempt. Clocks have no say in what is first. Refreshers come as often as they were asked.
 */
export async function readAnswers(
  database: Kysely<Tables>,
  query: LearningReportQuery,
): Promise<{ answers: Answer[]; tooMany: number }> {
  const counting = sql`WITH ${learningEvents(database, query)}, placed AS (
      SELECT h.*, row_number() OVER (PARTITION BY customer, skill, item, revision, phase ORDER BY seq) AS place
      FROM h WHERE event = 'Check Answered' AND phase IN ('pre', 'post', 'review', 'probe')
    ), counted AS (
      SELECT placed.*, row_number() OVER (PARTITION BY customer, skill, phase ORDER BY seq) AS turn
      FROM placed WHERE attempt = 1 AND (place = 1 OR phase = 'review')
    )`;
  const { rows } = await sql<Row>`${counting}
    SELECT customer, skill, item, revision, phase, credit, options, certainty, predicted, timestamp, place,
      substr(response, 1, ${longestResponse}) AS response
    FROM counted WHERE turn <= ${mostAnswers} AND ${inTime(query)} ORDER BY seq LIMIT ${mostFacts}`.execute(database);
  const over = await sql<{ many: number }>`${counting}
    SELECT count(*) AS many FROM counted WHERE turn > ${mostAnswers} AND ${inTime(query)}`.execute(database);
  return { answers: rows.map(toAnswer), tooMany: Number(over.rows[0]?.many ?? 0) };
}

function toAnswer({ certainty, options, place, predicted, response, ...row }: Row): Answer {
  const sure = Number(certainty);
  return {
    ...row,
    ...{ credit: Number(row.credit), timestamp: Number(row.timestamp), first: Number(place) === 1 },
    ...(options !== null && Number(options) >= 2 && { options: Number(options) }),
    ...((sure === 1 || sure === 2 || sure === 3) && { certainty: sure }),
    ...(predicted !== null && { predicted: Number(predicted) }),
    ...(response !== null && { response }),
  };
}
