import type { CustomerRecord } from '@docent/schema';
import type { CommandStatus } from './commands/command-status.js';
import type { ConsentChanges, ConsentState } from './consent.js';
import type { RequestNote } from './delivery/create-delivery.js';
import type { ExperimentNote } from './experiments/experiment-note.js';
import type { OutgoingMessage } from './delivery/entry.js';
import type { Explanation, ShowResult } from './placement/placing.js';
import type { Refusal } from './delivery/read-acknowledgement.js';
import type { Traits } from './capture/check-input.js';
import type { TokenSource } from './care/create-tokens.js';

/**
 * What a page can ask of Docent: `window.docent`, and what `createDocent` returns. A promise that is not awaited never becomes
 * an unhandled rejection of the page.
 */
export interface Docent {
  /** Resolves when Docent is running. */
  readonly ready: Promise<void>;
  /** For example `0.1.0`. */
  readonly version: string;
  /**
   * Says who the customer is. Somebody else than before begins with an empty record.
   * @param options `token`: JWT that the vendor's server signed for this user, or a function that gets one; it is called
   * when a token is needed and again before the last one expires
   * @throws {DocentError} `invalid`
   */
  identify(userId: string, traits?: Traits, options?: { token?: TokenSource }): Promise<void>;
  /** Says which account the customer belongs to. @throws {DocentError} `invalid` */
  group(accountId: string, traits?: Traits): Promise<void>;
  /** Says that two ids are the same customer. `previousId` defaults to the anonymous id. @throws {DocentError} `invalid` */
  alias(userId: string, previousId?: string): Promise<void>;
  /**
   * Records an event of the vendor's own; needs consent for `analytics`, without which it is dropped.
   * Resolves when the event is durable.
   * @throws {DocentError} `invalid`
   */
  track(name: string, properties?: Record<string, unknown>): Promise<void>;
  /** Records that a page was seen; needs consent for `analytics`. @throws {DocentError} `invalid` */
  page(name?: string, properties?: Record<string, unknown>): Promise<void>;
  /**
   * Tells what the customer agrees to. Denying deletes what is stored for that purpose.
   * @returns what holds from now on; without argument, what holds
   * @throws {DocentError} `invalid`
   */
  consent(changes?: ConsentChanges): Promise<ConsentState>;
  /**
   * Shows an entity that somebody has asked for, whatever the gates of its placements say, and without taking from the budget of
   * what appears unasked. Appears as its first placement says, else as a popover. Resolves when it is on show.
   * @param ref as `survey:after-setup`
   * @throws {DocentError} `not-found`, `unreachable`
   */
  show(ref: string): Promise<ShowResult>;
  /** Takes an entity away that is on show, whoever asked for it; nothing is said in the name of the customer. */
  hide(ref: string): Promise<void>;
  /**
   * Says for each placement of an entity why it appears or not: every gate with `pass`, `fail` or `unknown`, and the value seen.
   * @throws {DocentError} `not-found`: no such entity; `not-configured`: no placement shows it
   */
  explain(ref: string): Promise<Explanation[]>;
  /** Listens. Returns what stops listening. */
  on<N extends keyof DocentEvents>(name: N, listener: (detail: DocentEvents[N]) => void): () => void;
  /** What is known of the customer in this browser, as a copy. */
  record(): Promise<CustomerRecord>;
  /**
   * Deletes everything this browser holds of the customer: record, ids, events that were not sent yet; and has the collector
   * delete what it holds, for which the command is kept until it has answered.
   * @returns how the command stands; `undefined` when there is no collector, or nothing it could know the customer by
   */
  erase(): Promise<CommandStatus | undefined>;
  /** Sends what waits, now. Resolves with how it went; never rejects because of the network. */
  flush(): Promise<{ delivered: number; queued: number }>;
  /** Forgets who the customer is and begins anew; what waits to be sent still is. Call when somebody signs out. */
  reset(): Promise<void>;
  /** Looks at each message before it is stored. Returns what removes it. */
  use(middleware: Middleware): () => void;
  /** What is going on inside. */
  debug(): Promise<DebugReport>;
  /** `push(['identify', 'customer-1'])` calls a method, `push(docent => …)` calls a function. Never throws. */
  push(...calls: readonly DocentCall[]): void;
  /** Stops everything and lets go of the page. */
  destroy(): void;
}

/** A call as `push` takes it. */
export type DocentCall = readonly [method: string, ...args: unknown[]] | ((docent: Docent) => void);

/**
 * Changes a message, or drops it by answering `null`. Its id stays. A middleware that throws drops the message: it may have
 * been there to remove something.
 */
export type Middleware = (message: OutgoingMessage) => Promise<OutgoingMessage | null> | OutgoingMessage | null;

/** What `on` can listen to. */
export interface DocentEvents {
  /** A message was stored, or would have been if there were somewhere to send it. */
  event: OutgoingMessage;
  /** Messages arrived. */
  delivered: { messageIds: string[] };
  /** The server will never store a message. It lies in quarantine: see `debug()`. */
  refused: Refusal;
  /**
   * Messages were not kept: `consent` is missing, a `middleware` dropped them, or more waited than may: `age`, `entries`,
   * `bytes`. The latter are told as an event "Events Dropped", too.
   */
  dropped: { count: number; reason: string };
  /** A command was queued, accepted or refused. */
  command: CommandStatus;
  /** The customer has answered, here or in another tab. */
  consent: ConsentState;
  /** Something went wrong; Docent goes on. */
  error: Error;
}

/** Answer of `debug()`. */
export interface DebugReport {
  version: string;
  project: { id: string | undefined; version: string | undefined };
  consent: ConsentState;
  /** `none`: nothing was stored so far. `memory`: the browser refuses storage. */
  storage: 'none' | 'indexeddb' | 'memory';
  /** Why it is in memory only. */
  storageReason?: string;
  /** Where the customer record is kept, and why not where it should. */
  record: { storage: string; reason?: string };
  ids: { anonymousId?: string; userId?: string };
  /** Messages that wait to be sent. */
  queued: number;
  /** Messages that the server will not have. */
  quarantined: { messageId: string; event: string; code: string; reason: string; at: number }[];
  /** Commands that wait, and those that were settled lately. */
  commands: CommandStatus[];
  /** The last requests, oldest first. */
  requests: RequestNote[];
  /** When the next request may be made, in milliseconds since the epoch; absent: now. */
  retryAt?: number;
  /** Messages that were dropped on this page, by reason. */
  dropped: { [reason: string]: number };
  /** Arms that the customer is in, for what was shown on this page, or held out. */
  experiments: ({ ref: string } & ExperimentNote)[];
}
