import type { Kysely } from 'kysely';
import { removeUploads } from '../media/remove-uploads.js';
import { commandColumns } from './command-columns.js';
import { erase } from './erase.js';
import { forget } from './forget.js';
import type { StoreTransaction } from './store-transaction.js';
import type { Tables } from './tables.js';
import { tombstoneKey } from './tombstone-key.js';

/**
 * What can be done in a transaction, in SQL that each dialect understands.
 *
 * @param database the query builder on a connection whose transaction is open
 */
export function createTransactionQueries(database: Kysely<Tables>): Omit<StoreTransaction, 'append' | 'nested'> {
  return {
    database,

    findCommand: (project, commandId) =>
      database
        .selectFrom('commands')
        .select(commandColumns)
        .where('project', '=', project)
        .where('command_id', '=', commandId)
        .executeTakeFirst(),

    async insertCommand(command) {
      await database
        .insertInto('commands')
        .values({
          project: command.project,
          command_id: command.commandId,
          name: command.name,
          ref: command.ref,
          user_id: command.userId,
          anonymous_id: command.anonymousId,
          verified: command.verified,
          receipt_hash: command.receiptHash,
          content_hash: command.contentHash,
          state: command.state,
          code: command.code,
          reason: command.reason,
          issued_at: command.issuedAt,
          received_at: command.receivedAt,
          withdrawn_at: command.withdrawnAt,
          payload: command.payload,
          anonymous_verified: command.anonymousVerified,
          replaced_by: command.replacedBy,
        })
        .execute();
    },

    async withdrawCommand(project, commandId, withdrawnAt, replacedBy) {
      await database
        .updateTable('commands')
        // The hash of a short payload would give it away to whoever tries all.
        .set({
          state: 'withdrawn',
          withdrawn_at: withdrawnAt,
          payload: null,
          content_hash: null,
          replaced_by: replacedBy ?? null,
        })
        .where('project', '=', project)
        .where('command_id', '=', commandId)
        .execute();
      await removeUploads(database, project, 'command_id', commandId);
    },

    erase: (project, customer, at) => erase(database, project, customer, at),

    forget: what => forget(database, what),

    async isErased(project, { userId, anonymousId }, madeAt) {
      const keys = [
        ...(userId === undefined ? [] : [tombstoneKey(project, 'user', userId)]),
        ...(anonymousId === undefined ? [] : [tombstoneKey(project, 'anonymous', anonymousId)]),
      ];
      if (keys.length === 0) return false;
      const found = await database
        .selectFrom('tombstones')
        .select('id_hash')
        .where('project', '=', project)
        .where('id_hash', 'in', keys)
        .where(({ eb, or }) => or([eb('erased_until', 'is', null), eb('erased_until', '>=', madeAt)]))
        .executeTakeFirst();
      return found !== undefined;
    },
  };
}
