/** The outside world as the client sees it. The browser's comes from `createBrowserPlatform`; tests pass a fake one. */
export interface Platform {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Cryptographically strong random bytes. */
  randomBytes(length: number): Uint8Array;
  /** Like the global `fetch`; rejects when there is no answer. */
  fetch: Fetch;
  /** Durable key-value storage. Nothing is opened or created before the first use of what is returned. */
  storage(database: string, store: string): KeyValueStore;
  /** Runs once after a delay in milliseconds. Returns what cancels it. */
  setTimer(run: () => void, milliseconds: number): () => void;
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
  /** Runs while no other tab runs the same name; answers `undefined` without running when one does. */
  exclusive<T>(name: string, run: () => Promise<T>): Promise<T | undefined>;
  /** Hears other tabs until `until` is aborted. Returns what tells them something. */
  channel(name: string, hear: (message: string) => void, until: AbortSignal): (message: string) => void;
}

/** `hidden`: the page may be gone for good after this. */
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
}

/** Durable storage by key. Every method rejects when the browser refuses storage. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  /** Resolves when the value is durable. */
  set(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction, so that two tabs cannot overwrite each other. */
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Values of the smallest keys, in order. Default: of all. */
  first(limit?: number): Promise<unknown[]>;
  count(): Promise<number>;
  delete(keys: readonly string[]): Promise<void>;
  /** Deletes everything, and the storage itself where nobody else has it open. Creates nothing. */
  drop(): Promise<void>;
}
