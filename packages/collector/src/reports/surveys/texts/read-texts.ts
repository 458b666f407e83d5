import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../store/tables.js';
import { surveyEvents } from '../survey-events.js';
import type { SurveysReportQuery } from '../surveys-report.js';

/** Texts on a page where nobody said how many. */
export const textsPerPage = 20;
/** Texts of one question whose words are counted; the latest are. */
const mostRead = 5000;

/** What a customer wrote. */
export interface Written {
  survey: string;
  question: string;
  type: string;
  text: string;
  locale: string | null;
  /** Milliseconds since the epoch. */
  timestamp: number;
}

/** What is on the page asked for, and how many there are in all. */
export interface WrittenPage {
  shown: Written[];
  totals: { survey: string; question: string; type: string; total: number }[];
}

/** Contacts are for whoever answers them, not for a report. */
const readable = sql`declined = 0 AND type NOT IN ('contact', 'date') AND length(trim(j_text)) > 0`;

/** A page of what was written to each question, the latest first. */
export async function readPage(database: Kysely<Tables>, query: SurveysReportQuery): Promise<WrittenPage> {
  const { find, limit = textsPerPage, page = 1, question } = query;
  const like = (column: typeof readable, text: string) => sql`${column} LIKE ${`%${escaped(text)}%`} ESCAPE '!'`;
  const place =
    find === undefined
      ? undefined
      : // SQLite lowers Latin letters only: the others are found as they were written.
        sql`(${like(sql`j_text`, find)} OR ${like(sql`lower(j_text)`, find.toLowerCase())})`;
  const wanted = sql`${readable} ${place ? sql`AND ${place}` : sql``} ${question === undefined ? sql`` : sql`AND question = ${question}`}`;
  const { rows } = await sql<Written & { nth: number }>`WITH ${surveyEvents(database, query, ['text'])}, n AS (
      SELECT survey, question, type, j_text AS text, locale, timestamp,
        row_number() OVER (PARTITION BY survey, question, type ORDER BY timestamp DESC, seq DESC) AS nth
      FROM a WHERE ${wanted}
    )
    SELECT survey, question, type, text, locale, timestamp FROM n
    WHERE nth > ${(page - 1) * limit} AND nth <= ${page * limit} ORDER BY survey, question, nth LIMIT 10000`.execute(
    database,
  );
  const counted = await sql<{ survey: string; question: string; type: string; total: number }>`
    WITH ${surveyEvents(database, query, ['text'])}
    SELECT survey, question, type, count(*) AS total FROM a WHERE ${wanted} GROUP BY survey, question, type LIMIT 10000`.execute(
    database,
  );
  return {
    shown: rows.map(row => ({ ...row, timestamp: Number(row.timestamp) })),
    totals: counted.rows.map(row => ({ ...row, total: Number(row.total) })),
  };
}

/** The latest texts of each question, whose words are counted. */
export async function readTexts(database: Kysely<Tables>, query: SurveysReportQuery): Promise<Written[]> {
  const { question } = query;
  const { rows } = await sql<Written>`WITH ${surveyEvents(database, query, ['text'])}, n AS (
      SELECT survey, question, type, j_text AS text, locale, timestamp,
        row_number() OVER (PARTITION BY survey, question, type ORDER BY timestamp DESC, seq DESC) AS nth
      FROM a WHERE ${readable} ${question === undefined ? sql`` : sql`AND question = ${question}`}
    )
    SELECT survey, question, type, text, locale, timestamp FROM n WHERE nth <= ${mostRead} LIMIT ${4 * mostRead}`.execute(
    database,
  );
  return rows;
}

/** So that what is looked for is found as it stands. */
function escaped(text: string): string {
  return text.replace(/[!%_]/g, sign => `!${sign}`);
}
