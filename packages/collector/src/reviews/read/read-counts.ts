import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';

/** Counts by measure and value. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What is counted of a subject's reviews; as many rows as there are things to count, however many reviews.
 *
 * @param subject empty: of all of the project
 */
export async function readCounts(database: Kysely<Tables>, project: string, subject: string): Promise<Counts> {
  const rows = await database
    .selectFrom('review_counts')
    .select(['measure', 'value', 'count'])
    .where('project', '=', project)
    .where('subject', '=', subject)
    .where('count', '!=', 0)
    .execute();
  const counts = new Map<string, Map<string, number>>();
  for (const { count, measure, value } of rows) {
    const values = counts.get(measure) ?? new Map<string, number>();
    counts.set(measure, values.set(value, Number(count)));
  }
  return counts;
}

/** Counts of one to five stars. */
export function starsOf(counts: Counts, measure: string): [number, number, number, number, number] {
  const of = (stars: number): number => counts.get(measure)?.get(String(stars)) ?? 0;
  return [of(1), of(2), of(3), of(4), of(5)];
}
