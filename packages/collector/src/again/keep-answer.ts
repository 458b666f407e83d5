import type { SubmitSurveyPayload } from '@docent/schema';
import { sql } from 'kysely';
import type { CommandContext } from '../commands/command-definition.js';
import { jsonText } from '../reports/message-json.js';

/** Keeps whether a customer would choose it again, where their submission says so, in the place of what they said before. */
export async function keepAnswer({ command, customer, madeAt, project, transaction }: CommandContext): Promise<void> {
  const { chooseAgain } = command.payload as SubmitSurveyPayload;
  if (!chooseAgain) return;
  const { database } = transaction;
  const { about, yes } = chooseAgain;
  const { anonymousId = null, userId = null } = customer;
  for (const [column, id] of [
    ['user_id', userId],
    ['anonymous_id', anonymousId],
  ] as const) {
    if (id === null) continue;
    await database
      .deleteFrom('choose_again')
      .where('project', '=', project)
      .where(column, '=', id)
      .where('about', '=', about)
      .execute();
  }
  const ids = { user_id: userId, anonymous_id: anonymousId };
  await database
    .insertInto('choose_again')
    .values({
      ...{ project, command_id: command.commandId, survey: command.ref ?? '', about, ...ids, at: madeAt },
      ...{ verified: userId === null ? 0 : 1, again: yes ? 1 : 0, outcome: await outcomeFor() },
    })
    .execute();

  /** What the customer was last advised. */
  async function outcomeFor(): Promise<string | null> {
    if (!about.startsWith('advice:') || (userId === null && anonymousId === null)) return null;
    const message = sql.ref('message');
    const given = await database
      .selectFrom('events')
      .select(sql<string | null>`CAST(${jsonText(database, message, 'properties', 'outcome')} AS text)`.as('outcome'))
      .where('project', '=', project)
      .where(userId === null ? 'anonymous_id' : 'user_id', '=', userId ?? anonymousId)
      .where('event', '=', 'Advice Given')
      .where('timestamp', '<=', madeAt)
      .where(jsonText(database, message, 'context', 'docent', 'ref'), '=', about)
      .orderBy('timestamp', 'desc')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return given?.outcome?.slice(0, 64) ?? null;
  }
}
