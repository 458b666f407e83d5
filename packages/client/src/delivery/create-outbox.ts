import type { Purpose } from '@docent/schema/names';
import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import type { Entry } from './entry.js';

/** Messages that wait to be acknowledged, one storage key each, shared by all tabs of the project. */
export interface Outbox {
  /** Resolves when the message is durable, or is in memory because the browser refuses storage. */
  add(entry: Entry): Promise<void>;
  /** The oldest messages. */
  first(limit: number): Promise<Entry[]>;
  /** What this tab has added and not yet deleted, newest last: readable at once, for the moment the page goes. */
  recent(): Entry[];
  count(): Promise<number>;
  delete(messageIds: readonly string[]): Promise<void>;
  /** Deletes the messages of these purposes. */
  forget(purposes: readonly (Purpose | 'any')[]): Promise<void>;
  clear(): Promise<void>;
  /** `memory`: the browser refused storage, so what is not sent is lost with the page. */
  mode(): 'indexeddb' | 'memory';
  /** Messages that were dropped because memory was full. */
  dropped(): number;
}

/** Messages kept in memory at most: some 500 kB. Beyond that the oldest goes. */
const memoryLimit = 1000;
/** Messages of this tab kept readable at once: more than fits the 60 kB that may be sent when the page goes. */
const recentLimit = 200;
/** Storage that has not answered by then is taken for broken. */
const patience = 2000;

/** Opens storage at the first call. */
export function createOutbox(platform: Platform, store: KeyValueStore, report: Report): Outbox {
  const recent = new Map<string, Entry>();
  /** In `memory` mode the outbox itself. */
  const memory = new Map<string, Entry>();
  let broken = false;
  let dropped = 0;

  async function stored<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    if (broken) return otherwise;
    try {
      return await within(platform, patience, work());
    } catch (error) {
      broken = true;
      report.debug('Events are kept in memory only: the browser refuses storage.', error);
      return otherwise;
    }
  }

  function remember(map: Map<string, Entry>, entry: Entry, limit: number): number {
    map.set(entry.message.messageId, entry);
    const [oldest] = map.keys();
    return map.size > limit && oldest && map.delete(oldest) ? 1 : 0;
  }

  /** What other versions of Docent left there and this one cannot read, it lets lie. */
  async function read(limit?: number): Promise<Entry[]> {
    const values = (await stored(() => store.first(limit), [])) as (Partial<Entry> | undefined)[];
    return values.filter((value): value is Entry => typeof value?.message?.messageId === 'string');
  }

  async function remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      recent.delete(id);
      memory.delete(id);
    }
    await stored(() => store.delete(ids), undefined);
  }

  return {
    async add(entry) {
      const id = entry.message.messageId;
      remember(recent, entry, recentLimit);
      const durable = await stored(() => store.set(id, entry).then(() => true), false);
      if (!durable) dropped += remember(memory, entry, memoryLimit);
    },
    async first(limit) {
      return [...(await read(limit)), ...memory.values()].slice(0, limit);
    },
    recent: () => [...recent.values()],
    count: async () => (await stored(() => store.count(), 0)) + memory.size,
    delete: remove,
    async forget(purposes) {
      const all = [...(await read()), ...memory.values()];
      await remove(all.filter(({ purpose }) => purposes.includes(purpose)).map(({ message }) => message.messageId));
    },
    async clear() {
      await remove((await read()).map(({ message }) => message.messageId));
      recent.clear();
      memory.clear();
    },
    mode: () => (broken ? 'memory' : 'indexeddb'),
    dropped: () => dropped,
  };
}
