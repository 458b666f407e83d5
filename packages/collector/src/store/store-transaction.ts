import type { Kysely } from 'kysely';
import type { StoredMessage } from './event-store.js';
import type { Forgetting } from './forget.js';
import type { StoredCommand } from './stored-command.js';
import type { Tables } from './tables.js';

/** Who a customer is: one id or both. */
export interface CustomerIds {
  userId?: string | undefined;
  anonymousId?: string | undefined;
}

/**
 * What can be done in one transaction: all of it is durable in the end, or nothing is. Others are kept waiting meanwhile,
 * so nothing but these methods may be awaited in it.
 */
export interface StoreTransaction {
  /** The query builder in this transaction, for what a feature keeps in tables of its own; SQL that every dialect understands. */
  readonly database: Kysely<Tables>;
  /** A command that was decided before. */
  findCommand(project: string, commandId: string): Promise<StoredCommand | undefined>;
  /** Keeps a command with its answer. */
  insertCommand(command: StoredCommand): Promise<void>;
  /**
   * Deletes the payload of a command and says that it is withdrawn.
   *
   * @param replacedBy id of the command that takes its place. Default: none
   */
  withdrawCommand(project: string, commandId: string, withdrawnAt: number, replacedBy?: string): Promise<void>;
  /** Deletes what customers told of one entity, and keeps out what of it is still on its way. */
  forget(what: Forgetting): Promise<void>;
  /**
   * Deletes events and commands of a customer, with everything in them, and leaves tombstones: nothing under the anonymous id
   * is stored again, and nothing under the user id that was made before.
   *
   * @param at milliseconds since the epoch
   */
  erase(project: string, customer: CustomerIds, at: number): Promise<void>;
  /** Whether a customer was erased after something of theirs was made, at `madeAt` in milliseconds since the epoch. */
  isErased(project: string, customer: CustomerIds, madeAt: number): Promise<boolean>;
  /**
   * Stores events together with what they tell of; those whose id is known and those of erased customers are left out. Whoever
   * listens to the store is told after the commit.
   */
  append(project: string, messages: readonly StoredMessage[]): Promise<void>;
  /** Undoes what was done in it when it throws, and throws on. */
  nested<T>(work: () => Promise<T>): Promise<T>;
}
