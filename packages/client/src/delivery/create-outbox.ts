import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import type { Spill } from './create-spill.js';
import type { Entry, EntryPurpose } from './entry.js';
import { purposeOf, waiting } from './entry-key.js';

/** Messages that wait to be acknowledged, one storage key each, shared by all tabs of the project. */
export interface Outbox {
  /** Resolves when the messages are durable, or are in memory because the browser refuses storage. */
  add(entries: readonly Entry[]): Promise<void>;
  /** The oldest messages. */
  first(limit: number): Promise<Entry[]>;
  /** What this tab has added and nobody has acknowledged, oldest first: readable at once, for the moment the page goes. */
  recent(): Entry[];
  count(): Promise<number>;
  delete(entries: readonly Entry[]): Promise<void>;
  /** Deletes the messages of these purposes, those in quarantine included. Default: all. */
  forget(purposes?: readonly EntryPurpose[]): Promise<void>;
  /** Forgets what this tab knows of these keys, and leaves storage alone. Default: everything. */
  drop(keys?: readonly string[]): void;
  /** From now on, or no longer, each message is spilt that storage does not have yet. */
  leave(leaving: boolean): void;
  /** What was stored may be gone: writes what this tab still knows again. */
  restore(): void;
  /** Keys of messages that storage does not have. */
  unstored(): string[];
  /** Does something with storage, unless it is broken: then, and when it breaks now, answers `otherwise`. */
  stored<T>(work: (store: KeyValueStore) => Promise<T>, otherwise: T): Promise<T>;
  /** Why messages are in memory only; `undefined`: they are not. */
  fault(): string | undefined;
}

/** Messages written in one transaction: few enough that it is no long task, many enough that a burst is quick. */
const group = 50;
/** Stored messages of this tab kept readable at once: more than fits the 60 kB that may be sent when the page goes. */
const recentLimit = 500;
/** Milliseconds after which storage that has not answered is taken for broken; a slow phone in a burst takes two. */
const patience = 5000;
/** Milliseconds until broken storage is tried again. */
const rest = 10_000;

const isEntry = (value: unknown): value is Entry => typeof (value as Partial<Entry> | undefined)?.json === 'string';

/** Opens storage at the first call. */
export function createOutbox(platform: Platform, store: KeyValueStore, spill: Spill, report: Report): Outbox {
  /** What this tab has added and nobody has acknowledged, by key. */
  const mine = new Map<string, Entry>();
  /** Keys of `mine` that storage does not have. */
  const unstored = new Set<string>();
  let fault: string | undefined;
  let retryAt = 0;
  let leaving = false;
  /** What was spilt may be in storage by now. */
  let spilt = false;
  let writing: Promise<void> | undefined;
  /** Values that nobody can read, which must not take the places of those that are asked for. */
  let unreadable = 0;

  async function stored<T>(work: (store: KeyValueStore) => Promise<T>, otherwise: T): Promise<T> {
    if (fault && platform.elapsed() < retryAt) return otherwise;
    try {
      const result = await within(platform, patience, work(store));
      if (fault) {
        fault = undefined;
        void write();
      }
      return result;
    } catch (error) {
      if (!fault) report.debug('Events are kept in memory only: the browser refuses storage.', error);
      fault = String(error);
      retryAt = platform.elapsed() + rest;
      restore();
      return otherwise;
    }
  }

  function restore(): void {
    for (const key of mine.keys()) unstored.add(key);
  }

  const entriesOf = (keys: Iterable<string>) => [...keys].flatMap(key => mine.get(key) ?? []);

  function spillUnstored(): void {
    spill.keep(entriesOf(unstored));
    spilt = unstored.size > 0;
  }

  async function writeAll(): Promise<void> {
    // What is added in the same task goes in one transaction.
    await undefined;
    while (unstored.size) {
      const keys: string[] = [];
      for (const key of unstored) if (keys.push(key) === group) break;
      const put = entriesOf(keys).map(entry => [entry.key, entry] as const);
      if (!(await stored(() => store.write(put).then(() => true), false))) return;
      keys.forEach(key => unstored.delete(key));
    }
    if (spilt) spillUnstored();
    for (const key of mine.keys()) {
      if (mine.size <= recentLimit) break;
      mine.delete(key);
    }
  }

  function write(): Promise<void> {
    writing ??= writeAll().finally(() => (writing = undefined));
    return writing;
  }

  async function settle(): Promise<void> {
    do await write();
    while (unstored.size && !fault);
  }

  function drop(keys: readonly string[] = [...mine.keys()]): void {
    for (const key of keys) {
      mine.delete(key);
      unstored.delete(key);
    }
  }

  return {
    async add(entries) {
      for (const entry of entries) {
        mine.set(entry.key, entry);
        unstored.add(entry.key);
      }
      if (leaving) spillUnstored();
      await settle();
    },
    async first(limit) {
      const values = await stored(() => store.values(waiting, limit + unreadable), []);
      const entries = values.filter(isEntry);
      unreadable = values.length - entries.length;
      const known = new Set(entries.map(({ key }) => key));
      return [...entries, ...entriesOf(unstored).filter(({ key }) => !known.has(key))].slice(0, limit);
    },
    recent: () => [...mine.values()],
    async count() {
      await settle();
      return (await stored(() => store.count(waiting), 0)) + unstored.size;
    },
    async delete(entries) {
      const keys = entries.map(({ key }) => key);
      drop(keys);
      await stored(() => store.delete(keys), undefined);
    },
    async forget(purposes) {
      // Commands, which have no purpose, stay: the customer has asked for them.
      const chosen = (keys: string[]) =>
        keys.filter(key => {
          const purpose = purposeOf(key);
          return purpose && (!purposes || purposes.includes(purpose));
        });
      drop(chosen([...mine.keys()]));
      spillUnstored();
      await stored(() => store.revise('', keys => ({ remove: chosen(keys) })), undefined);
    },
    drop,
    leave(now) {
      leaving = now;
      if (leaving && unstored.size) spillUnstored();
    },
    restore() {
      restore();
      void write();
    },
    unstored: () => [...unstored],
    stored,
    fault: () => fault,
  };
}
