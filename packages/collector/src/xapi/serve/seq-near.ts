import type { Kysely } from 'kysely';
import type { Tables } from '../../store/tables.js';

/** Events are numbered when they are stored, which may be so much later than they were received, or clocks may differ by it. */
const slackMs = 600_000;

/**
 * A number below which every event of a project was received before a time, so that nobody looks through all of them to find the
 * latest. Found by halving, since numbers and times grow together.
 *
 * @param time milliseconds since the epoch
 */
export async function seqBefore(database: Kysely<Tables>, project: string, time: number): Promise<number> {
  const events = database.selectFrom('events').where('project', '=', project);
  const ends = await events
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .executeTakeFirstOrThrow();
  let [low, high] = [Number(ends.first ?? 0), Number(ends.last ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = await events
      .select('received_at')
      .where('seq', '>=', middle)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    if (found && Number(found.received_at) < time - slackMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
