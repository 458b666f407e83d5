import type { Command } from '@docent/schema';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import type { ClaimedUse } from '../tokens/read-claims.js';
import type { StoredCommand } from '../store/stored-command.js';
import type { StoreTransaction } from '../store/store-transaction.js';

/** What a command that passed judgement is worked on with. */
export interface CommandContext {
  /** The transaction that also stores the answer. */
  transaction: StoreTransaction;
  project: string;
  command: Command;
  /** Who it was proven to come from. */
  customer: ProvenCustomer;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** When it was made, by the collector's clock: milliseconds since the epoch. */
  madeAt: number;
  /** What there is to know of commands of a name. */
  definitionOf: (name: string) => CommandDefinition | undefined;
}

/** What an earlier command is taken back with. */
export interface UndoContext {
  /** The transaction in which its payload is deleted, too. */
  transaction: StoreTransaction;
  project: string;
  /** The command as it was carried out. */
  target: StoredCommand;
  /** What of it is still on its way and was made up to then is no longer wanted: milliseconds since the epoch. */
  until: number;
}

/** What is proven about the sender of a command. */
export interface ProvenCustomer {
  /** The user id of the command, when the token of the request is that user's. */
  userId?: string | undefined;
  /** The anonymous id that the command's secret belongs to. */
  anonymousId?: string | undefined;
  /** What a token of that user says they use; only with a user id. */
  uses?: readonly ClaimedUse[] | undefined;
  /** A token says that the user belongs to the vendor. */
  insider?: boolean | undefined;
  /** The command names a user, and came with a token that was not believed, though a newer one may be. */
  awaitsToken: boolean;
}

/** What became of a command. `undecided`: nothing is stored, and the sender tries again. */
export type CommandOutcome =
  | { state: 'accepted'; reason?: string }
  | {
      state: 'refused';
      code: string;
      reason: string;
      /** Id of the sender's own command that stands in the way; only to who a token proves to be its sender. */
      earlier?: string;
    }
  | { state: 'undecided' };

/** One kind of command. */
export interface CommandDefinition {
  /** Lower-case words joined by hyphens. */
  name: string;
  /**
   * JSON Schema of its payload; what does not fit is refused before {@link handle} is called. A text with `"x-media": true` is
   * the hash of an image from `POST /v1/media`: it must have been uploaded for this command, and is served once this is accepted.
   */
  payload: object;
  /** What of an accepted command stays in the store, for its receipt, until it is withdrawn. */
  keeps: { payload: boolean; customer: boolean };
  /** Bytes of such a command as JSON. Default: `commandLimits.commandBytes`. */
  bytes?: number;
  /** What of its payload is kept, where that is less than all of it. */
  keptPayload?(payload: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Carries it out. What it throws undoes what it did, and leaves the command undecided. */
  handle(context: CommandContext): Promise<CommandOutcome>;
  /** Takes back what it did, when it is withdrawn. Default: nothing is to be done but deleting its payload. */
  undo?(context: UndoContext): Promise<void>;
  /** What became of it since it was accepted, for its receipt; absent: nothing is left. Default: nothing becomes of it. */
  describe?(database: Kysely<Tables>, command: StoredCommand): Promise<Record<string, unknown> | undefined>;
}
