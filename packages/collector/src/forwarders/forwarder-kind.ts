import type { StoredEvent } from '../store/event-store.js';
import type { StatementMaker } from '../xapi/source/statement-maker.js';

/**
 * Why a receiver did not take what it was sent:
 *
 * - `refused`: it says that this is wrong, and will say so again. The batch is halved; an event alone becomes a dead letter.
 * - `failed`: it broke over it. Tried again; when it breaks over one event and takes that event's neighbours, as `refused`.
 * - `unavailable`: it is not there, is busy, or does not let us in. Tried again for ever, since that says nothing of the events.
 */
export type DeliveryProblem = {
  kind: 'refused' | 'failed' | 'unavailable';
  /** For the operator: what happened, without anything that is in events. */
  reason: string;
  /** How long the receiver asks to be left alone, in milliseconds. */
  retryAfterMs?: number;
};

/** What became of a batch. */
export interface DeliveryOutcome {
  /** How many events, from the first on, need not be sent again: delivered, of no interest to the receiver, or in `refused`. */
  done: number;
  /** Those of them that the receiver will never take; they become dead letters. */
  refused?: readonly { seq: number; reason: string }[];
  /** False when none of the events was of interest, so that nothing is known of the receiver. Default: true. */
  sent?: false;
  /** Why the rest was not delivered. Absent with `done` below the length of the batch: the rest was too much for one request. */
  problem?: DeliveryProblem;
}

/** Takes events of one project to one receiver. */
export interface Forwarder {
  /**
   * Sends events, in their order, none twice. Told when to give up by the signal; what throws counts as `unavailable`.
   * The same events may come again after a crash: each carries what a receiver needs to drop what it has.
   */
  deliver(events: readonly StoredEvent[], signal: AbortSignal): Promise<DeliveryOutcome>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** One way of forwarding events. */
export interface ForwarderKind<Options = unknown> {
  /** Under which name configurations ask for it. */
  kind: string;
  /** JSON Schema of its options, which stand beside `kind` and `name` in the configuration. An object that allows no further properties. */
  options: { type: 'object'; properties: Record<string, object>; required?: readonly string[] };
  /** At most so many events are handed to `deliver` at once. */
  batch: number;
  /** Least time between two batches that were not full, in milliseconds, for receivers that like few large ones. Default: 0. */
  everyMs?: number;
  /** Whether a batch that is sent again after a crash must be the same as before, so that the receiver can tell by the batch. Default: false. */
  equalBatches?: boolean;
  /**
   * Makes a forwarder for one configuration.
   *
   * @throws ForwarderError when options contradict each other or a secret is missing
   */
  create(options: Options, environment: ForwarderEnvironment): Forwarder;
}

/** What a forwarder may use besides its options. */
export interface ForwarderEnvironment {
  /** The secret behind an option: the text itself, or of an environment variable when it is `{ "env": "NAME" }`. */
  secret(option: Secret): string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Makes xAPI statements of events. */
  statements: Pick<StatementMaker, 'base' | 'make'>;
}

/** A secret as configurations name it. */
export type Secret = string | { env: string };
