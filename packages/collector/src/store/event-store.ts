import type { Kysely } from 'kysely';
import type { StoredCommand } from './stored-command.js';
import type { StoreTransaction } from './store-transaction.js';
import type { Tables } from './tables.js';

/** A message that passed judgement, as it is handed to the store. */
export interface StoredMessage {
  /** Unique within a project; a second message of the same id changes nothing. */
  messageId: string;
  /** Type of the Segment spec: `track`, `identify`, … */
  type: string;
  /** Name of a track event; null for other types. */
  event: string | null;
  userId: string | null;
  anonymousId: string | null;
  /** Of an alias message: the id that is the same customer; null for other types. */
  previousId: string | null;
  /** Whether a token proved the user id. */
  verified: 0 | 1;
  /** When it happened by the sender's clock, as the sender wrote it; null when it did not say. */
  originalTimestamp: string | null;
  /** When it happened by the collector's clock, milliseconds since the epoch; never after `receivedAt`. */
  timestamp: number;
  /** When the collector received it, milliseconds since the epoch. */
  receivedAt: number;
  /** `context.tab`: the browser tab it comes from, at most 64 characters; null when the sender does not say. */
  tab: string | null;
  /** `context.sequence`: counts the messages of one browser tab from 1; null when the sender does not count. */
  sequence: number | null;
  /** The accepted message as JSON. */
  message: string;
}

/** A message in the store. */
export interface StoredEvent extends StoredMessage {
  /** Order in which the store received it, growing but not gapless. */
  seq: number;
  project: string;
}

/** Which events to read. */
export interface EventQuery {
  project: string;
  /** Only events whose `seq` is greater. Default: 0, from the first. */
  after?: number;
  /** At most so many. Default: 1,000. */
  limit?: number;
}

/** Whose events to read: of one id, or of two that are the same customer. */
export interface HistoryQuery {
  project: string;
  userId?: string | undefined;
  anonymousId?: string | undefined;
  /** `next` of the page before. Default: from the first. */
  after?: string | undefined;
  /** At most so many. Default: 1,000. */
  limit?: number;
}

/** A page of the history of a customer. */
export interface History {
  events: StoredEvent[];
  /** Where the next page begins; absent when this was the last. */
  next?: string;
}

/** Told after a commit that a project has new events, up to and including `seq`. */
export type AppendListener = (appended: { project: string; seq: number }) => void;

/**
 * Where events, commands and write keys are kept. Every implementation passes `tests/contract/store-contract.ts`. Methods reject with
 * {@link StoreError} when the store cannot do its work now, and the caller may try again.
 */
export interface EventStore {
  /**
   * Stores messages; resolves after they are durable. All or none of the messages are stored, except those of customers
   * who were erased after the message was made: these are dropped.
   *
   * @returns how many were new
   */
  append(project: string, messages: readonly StoredMessage[]): Promise<{ stored: number }>;
  /** Events of a project in the order they were received. */
  read(query: EventQuery): Promise<StoredEvent[]>;
  /** Events of a customer in the order they were made, which is not the order in which they were received. */
  history(query: HistoryQuery): Promise<History>;
  /**
   * Runs work in one transaction; resolves after it is durable. Rejects with what the work throws, and nothing is changed then.
   * Where several collectors share a database, work that collides with another's is undone and run again.
   */
  transact<T>(work: (transaction: StoreTransaction) => Promise<T>): Promise<T>;
  /**
   * Reads with the query builder, outside of transactions, what a feature keeps in tables of its own. SQL that every dialect
   * understands; what changes something goes through {@link transact}.
   */
  query<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** Commands of this id, of any project. */
  findCommands(commandId: string): Promise<StoredCommand[]>;
  /** Number of events of a project. */
  count(project: string): Promise<number>;
  /** The public write key of a project; made when first asked for, the same ever after. */
  writeKey(project: string): Promise<string>;
  /**
   * Calls back after each commit of events, whichever collector made it, so that a reader need not poll. Where several share a
   * database it may also be told of what was there before.
   *
   * @returns a function that ends it
   */
  onAppend(listener: AppendListener): () => void;
  /** Rejects when the store cannot be written to. Leaves no trace. */
  health(): Promise<void>;
  /** Commits what was appended, then closes. Appends afterwards reject. */
  close(): Promise<void>;
}
