import type { Kysely } from 'kysely';
import type { EventQuery, StoredEvent } from './event-store.js';
import type { Tables } from './tables.js';
import { createWriteKey } from './write-key.js';

/** Everything the store does besides ingestion, in SQL that each dialect understands. */
export function createQueries(database: Kysely<Tables>) {
  return {
    async read({ project, after = 0, limit = 1000 }: EventQuery): Promise<StoredEvent[]> {
      return await database
        .selectFrom('events')
        .select([
          'seq',
          'project',
          'type',
          'event',
          'timestamp',
          'sequence',
          'message',
          'message_id as messageId',
          'user_id as userId',
          'anonymous_id as anonymousId',
          'original_timestamp as originalTimestamp',
          'received_at as receivedAt',
        ])
        .where('project', '=', project)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
    },

    async count(project: string): Promise<number> {
      const { total } = await database
        .selectFrom('events')
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .where('project', '=', project)
        .executeTakeFirstOrThrow();
      return Number(total);
    },

    /** Two collectors that start at once agree: the first insert wins, both read it. */
    async writeKey(project: string): Promise<string> {
      const find = database.selectFrom('projects').select('write_key').where('project', '=', project);
      const known = await find.executeTakeFirst();
      if (known) return known.write_key;
      await database
        .insertInto('projects')
        .values({ project, write_key: createWriteKey() })
        .onConflict(conflict => conflict.column('project').doNothing())
        .execute();
      return (await find.executeTakeFirstOrThrow()).write_key;
    },
  };
}
