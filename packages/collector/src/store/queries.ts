import type { Kysely } from 'kysely';
import { commandColumns } from './command-columns.js';
import { eventColumns } from './event-columns.js';
import type { EventQuery, HistoryQuery, StoredEvent } from './event-store.js';
import { history } from './history.js';
import type { StoredCommand } from './stored-command.js';
import type { Tables } from './tables.js';
import { createWriteKey } from './write-key.js';

/** Everything the store does besides writing events and commands, in SQL that each dialect understands. */
export function createQueries(database: Kysely<Tables>) {
  return {
    async read({ project, after = 0, limit = 1000 }: EventQuery): Promise<StoredEvent[]> {
      return await database
        .selectFrom('events')
        .select(eventColumns)
        .where('project', '=', project)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute();
    },

    history: (query: HistoryQuery) => history(database, query),

    async findCommands(commandId: string): Promise<StoredCommand[]> {
      return await database
        .selectFrom('commands')
        .select(commandColumns)
        .where('command_id', '=', commandId)
        .orderBy('seq')
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
