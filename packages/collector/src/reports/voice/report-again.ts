import { proportion, scoresNeeded } from '@docent/engine';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import { tell } from '../learning/tell.js';
import type { AgainReport, VoiceReportQuery } from './voice-report.js';

/** As many as a report can show. */
const mostRows = 500;

/** How many would choose again what they chose, by subject and by outcome of each advice; those whom no token proves, too. */
export async function reportAgain(
  database: Kysely<Tables>,
  { project, since, subject, until }: VoiceReportQuery,
): Promise<AgainReport[]> {
  const { rows } = await sql<
    Record<'answered' | 'again' | 'proven', number> & Pick<AgainReport, 'about'> & { outcome: string | null }
  >`
    SELECT about, outcome, count(*) AS answered, sum(again) AS again, sum(verified) AS proven FROM choose_again
    WHERE project = ${project} ${subject === undefined ? sql`` : sql`AND about = ${`subject:${subject}`}`}
      ${since === undefined ? sql`` : sql`AND at >= ${since}`} ${until === undefined ? sql`` : sql`AND at < ${until}`}
    GROUP BY about, outcome ORDER BY about, outcome LIMIT ${mostRows}`.execute(database);
  return rows.map(({ about, again, answered, outcome, proven }) => ({
    ...{ about, answered: Number(answered), proven: Number(proven) },
    ...(outcome !== null && { outcome }),
    again: tell(proportion(Number(again), Number(answered), scoresNeeded)),
  }));
}
