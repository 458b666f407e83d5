import type { Command } from '@docent/schema';
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
}

/** What is proven about the sender of a command. */
export interface ProvenCustomer {
  /** The user id of the command, when the token of the request is that user's. */
  userId?: string | undefined;
  /** The anonymous id that the command's secret belongs to. */
  anonymousId?: string | undefined;
  /** The command names a user, and came with a token that was not believed, though a newer one may be. */
  awaitsToken: boolean;
}

/** What became of a command. `undecided`: nothing is stored, and the sender tries again. */
export type CommandOutcome =
  { state: 'accepted'; reason?: string } | { state: 'refused'; code: string; reason: string } | { state: 'undecided' };

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
  /** Carries it out. What it throws undoes what it did, and leaves the command undecided. */
  handle(context: CommandContext): Promise<CommandOutcome>;
}
