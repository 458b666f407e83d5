import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import type { Spill } from './create-spill.js';
import type { Entry, EntryPurpose, QuarantinedEntry } from './entry.js';
import { quarantine, readEntryKey, waiting } from './entry-key.js';

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
  /** Sets a message aside that the server will not have, so that it blocks nobody. */
  quarantine(entry: QuarantinedEntry): Promise<void>;
  quarantined(): Promise<QuarantinedEntry[]>;
  /** Lets messages out of quarantine. */
  release(entries: readonly Entry[]): Promise<void>;
  /** Drops messages, as one of the things that happen in storage at once: `choose` sees the keys of all that wait. */
  evict(choose: (keys: string[]) => { put: Entry[]; remove: string[] }): Promise<void>;
  /** Deletes the messages of these purposes. */
  forget(purposes: readonly EntryPurpose[]): Promise<void>;
  /** Deletes all messages; `true`: only from memory, because another tab has deleted them. */
  clear(memoryOnly?: boolean): Promise<void>;
  /** Takes in what was spilt when a page went. */
  takeBack(allowed: (purpose: EntryPurpose) => boolean): Promise<void>;
  /** From now on, or no longer, each message is spilt that storage does not have yet. */
  leave(leaving: boolean): void;
  /** What was stored may be gone: writes what this tab still knows again. */
  restore(): void;
  /** Why messages are in memory only; `undefined`: they are not. */
  fault(): string | undefined;
}

/** Messages written in one transaction: few enough that it is no long task, many enough that a burst is quick. */
const group = 100;
/** Stored messages of this tab kept readable at once: more than fits the 60 kB that may be sent when the page goes. */
const recentLimit = 500;
/** Milliseconds after which storage that has not answered is taken for broken. */
const patience = 2000;
/** Milliseconds until broken storage is tried again. */
const rest = 30_000;
/** Messages in quarantine; then the oldest goes. */
const quarantineLimit = 100;

const isEntry = (value: unknown): value is Entry => typeof (value as Partial<Entry> | undefined)?.json === 'string';

/** Opens storage at the first call. */
export function createOutbox(platform: Platform, store: KeyValueStore, spill: Spill, report: Report): Outbox {
  /** What this tab has added and nobody has acknowledged, by key. */
  const mine = new Map<string, Entry>();
  /** Keys of `mine` that storage does not have. */
  const unstored = new Set<string>();
  /** Quarantine of a browser that refuses storage. */
  const aside: QuarantinedEntry[] = [];
  let fault: string | undefined;
  let retryAt = 0;
  let leaving = false;
  let writing: Promise<void> | undefined;
  /** Values that nobody can read, which must not take the places of those that are asked for. */
  let unreadable = 0;

  async function stored<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    if (fault && platform.elapsed() < retryAt) return otherwise;
    try {
      const result = await within(platform, patience, work());
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

  const unstoredEntries = () => [...unstored].flatMap(key => mine.get(key) ?? []);

  async function writeAll(): Promise<void> {
    // What is added in the same task goes in one transaction.
    await undefined;
    while (unstored.size) {
      const keys: string[] = [];
      for (const key of unstored) if (keys.push(key) === group) break;
      const put = keys.flatMap(key => {
        const entry = mine.get(key);
        return entry ? [[key, entry] as const] : [];
      });
      if (!(await stored(() => store.write(put).then(() => true), false))) return;
      keys.forEach(key => unstored.delete(key));
    }
    if (leaving) spill.keep([]);
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
    while (unstored.size && !fault) await write();
  }

  function drop(keys: Iterable<string>): void {
    for (const key of keys) {
      mine.delete(key);
      unstored.delete(key);
    }
  }

  async function add(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      mine.set(entry.key, entry);
      unstored.add(entry.key);
    }
    if (leaving) spill.keep(unstoredEntries());
    await (fault ? write() : settle());
  }

  async function evict(choose: Parameters<Outbox['evict']>[0]): Promise<void> {
    await settle();
    const both = (keys: string[]) => {
      const { put, remove } = choose(keys);
      drop(remove);
      return { put: put.map(entry => [entry.key, entry] as const), remove };
    };
    if (!fault) return stored(() => store.revise(waiting, both), undefined);
    const { put } = both([...unstored].sort());
    for (const [key, entry] of put) unstored.add(mine.set(key, entry) && key);
  }

  return {
    add,
    async first(limit) {
      const values = await stored(() => store.values(waiting, limit + unreadable), []);
      const entries = values.filter(isEntry);
      unreadable = values.length - entries.length;
      const known = new Set(entries.map(({ key }) => key));
      return [...entries, ...unstoredEntries().filter(({ key }) => !known.has(key))].slice(0, limit);
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
    async quarantine(entry) {
      const { key } = entry;
      drop([key]);
      const put = [[quarantine + key.slice(1), entry]] as const;
      if (!(await stored(() => store.write(put, [key]).then(() => true), false))) aside.push(entry);
      await stored(
        () => store.revise(quarantine, keys => ({ remove: keys.slice(0, -quarantineLimit) })),
        void aside.splice(0, aside.length - quarantineLimit),
      );
    },
    async quarantined() {
      const values = await stored(() => store.values(quarantine), []);
      return [...values.filter((value): value is QuarantinedEntry => isEntry(value)), ...aside];
    },
    async release(entries) {
      const keys = new Set(entries.map(({ key }) => key));
      const kept = aside.filter(({ key }) => !keys.has(key));
      aside.splice(0, aside.length, ...kept);
      await add(entries);
      await stored(() => store.delete([...keys].map(key => quarantine + key.slice(1))), undefined);
    },
    evict,
    async forget(purposes) {
      const chosen = (keys: string[]) => keys.filter(key => purposes.includes(readEntryKey(key).purpose));
      await evict(keys => ({ put: [], remove: chosen(keys) }));
      const kept = aside.filter(({ key }) => !chosen([key]).length);
      aside.splice(0, aside.length, ...kept);
      await stored(() => store.revise(quarantine, keys => ({ remove: chosen(keys) })), undefined);
    },
    async clear(memoryOnly) {
      drop([...mine.keys()]);
      aside.length = 0;
      if (memoryOnly) return;
      spill.clear();
      const choose = (remove: string[]) => ({ remove });
      await stored(() => Promise.all([store.revise(waiting, choose), store.revise(quarantine, choose)]), undefined);
    },
    async takeBack(allowed) {
      const { done, entries } = spill.take();
      const wanted = entries.filter(({ key }) => allowed(readEntryKey(key).purpose));
      if (wanted.length) await add(wanted);
      done();
    },
    leave(now) {
      leaving = now;
      if (leaving && unstored.size) spill.keep(unstoredEntries());
    },
    restore() {
      restore();
      void write();
    },
    fault: () => fault,
  };
}
