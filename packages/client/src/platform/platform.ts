import type { KeyValueStore, LocalStore } from './stores.js';

export type { KeyValueStore, LocalStore } from './stores.js';

/** The outside world as the client sees it. The browser's comes from `createBrowserPlatform`; tests pass a fake one. */
export interface Platform {
  /** Milliseconds since the epoch, by a clock that may be wrong and may be set. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets: for waiting. */
  elapsed(): number;
  /** Cryptographically strong random bytes. */
  randomBytes(length: number): Uint8Array;
  /** SHA-256 of a text in UTF-8; `undefined` where the browser has none (pages without TLS). */
  sha256(text: string): Promise<Uint8Array | undefined>;
  /** A text in UTF-8, packed as gzip; `undefined` where the browser cannot. */
  gzip(text: string): Promise<Blob | undefined>;
  /** Like the global `fetch`; rejects when there is no answer. */
  fetch: Fetch;
  /**
   * Durable key-value storage. Nothing is opened or created before the first use of what is returned.
   * @param lost called when what was stored may be gone: deleted by another tab, evicted, or the connection was cut
   */
  storage(database: string, store: string, lost?: () => void): KeyValueStore;
  /** Small storage that answers at once, for the moment a page goes. */
  local: LocalStore;
  /** Runs once after a delay in milliseconds. Returns what cancels it. */
  setTimer(run: () => void, milliseconds: number): () => void;
  /** Runs soon, after the page had its turn. */
  nextTask(run: () => void): void;
  /** Calls back on each occurrence until `until` is aborted. */
  on(signal: PlatformSignal, run: () => void, until: AbortSignal): void;
  /** What can be said of the page at this moment. */
  moment(): Moment;
  /** Address the visitor came from, without query; empty when unknown. */
  referrer(): string;
  /** BCP 47 tag of the browser. */
  locale(): string;
  /** The visitor asks not to be tracked (Global Privacy Control). */
  privacyControl(): boolean;
  /**
   * Runs while no other tab runs the same name; answers `undefined` without running when one does.
   * @param steal run all the same: the one that runs has been found to be stuck
   */
  exclusive<T>(name: string, run: () => Promise<T>, steal?: boolean): Promise<T | undefined>;
  /** Hears other tabs until `until` is aborted. Returns what tells them something. */
  channel(name: string, hear: (message: string) => void, until: AbortSignal): (message: string) => void;
}

/** `hidden`: the page may be gone for good after this. `visible`: it is looked at, again or for the first time. */
export type PlatformSignal = 'hidden' | 'visible' | 'online';

/** The part of the global `fetch` that is used. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Answer>;

/** The part of a `Response` that is used. */
export type Answer = Pick<Response, 'status' | 'headers' | 'text'>;

/** When and where something happened, taken at the moment of the call. */
export interface Moment {
  /** Milliseconds since the epoch. */
  at: number;
  /** Full address of the page; query and fragment are removed before anything is built from it. */
  url: string;
  title: string;
  /** Id of the message that tells of it. Default: one is made with the message. */
  messageId?: string;
}
