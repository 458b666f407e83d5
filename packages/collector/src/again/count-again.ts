import { type Estimate, proportion, scoresNeeded } from '@docent/engine';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.js';

/** How many of those who were asked would choose it again, with Wilson's interval. */
export interface AgainShare extends Estimate {
  again: number;
}

/**
 * How many customers would choose a subject again, of those whom a token proves: what a crowd of nobodies says is not told in
 * public. Counted along an index.
 *
 * @returns undefined where nobody has answered
 */
export async function countAgain(
  database: Kysely<Tables>,
  { project, subject }: { project: string; subject: string },
): Promise<AgainShare | undefined> {
  const { rows } = await sql<{ again: number; count: number }>`SELECT again, count(*) AS count FROM choose_again
    WHERE project = ${project} AND about = ${`subject:${subject}`} AND verified = 1 GROUP BY again`.execute(database);
  const of = (wanted: number): number => Number(rows.find(({ again }) => Number(again) === wanted)?.count ?? 0);
  const n = of(0) + of(1);
  return n ? { again: of(1), ...proportion(of(1), n, scoresNeeded) } : undefined;
}
