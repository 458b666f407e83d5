import { mergeRecord } from '@docent/engine/record/merge-record.js';
import type { CustomerRecord } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import { emptyRecord, isRecord, isSlice } from './check-record.js';

/** Keeps the customer record: in memory always, in the browser's storage when the customer allows it. */
export interface RecordStore {
  /** Everything that is known, as a copy. */
  all(): Promise<CustomerRecord>;
  /** What belongs to one entity; `undefined` when nothing is known. */
  slice(ref: string): Promise<unknown>;
  /**
   * Merges what the customer did. Resolves when it is kept.
   * @throws {DocentError} `invalid` when it is not a slice of a record
   */
  write(ref: string, slice: unknown): Promise<void>;
  /** Deletes everything, here and in other tabs. */
  erase(): Promise<void>;
  /** Deletes what is stored; what is in memory stays until the page goes. */
  forget(): Promise<void>;
  /** Stores what so far was only in memory, and joins it with what was stored before. Call after consent was given. */
  keep(): Promise<void>;
  destroy(): void;
}

/** Where the record is kept, when it may be, and who hears of changes. */
export interface RecordStoreSetup {
  platform: Platform;
  store: KeyValueStore;
  /** Name that the tabs of one project share. */
  name: string;
  /** The record may be stored. */
  allowed: () => boolean;
  /** Storage may be opened, were it to delete something. */
  mayOpen: () => boolean;
  report: Report;
  /** Hears of every slice that is different from now on, whoever changed it. */
  changed: (ref: string, slice: unknown) => void;
}

const key = 'record';
const asideKey = 'record-set-aside';
/** A widget waits for the record before it shows itself, so storage that hangs must not hold it up for long. */
const patience = 1000;

/** Touches storage only once it is asked for something and the customer allows it. */
export function createRecordStore({
  platform,
  store,
  name,
  allowed,
  mayOpen,
  report,
  changed,
}: RecordStoreSetup): RecordStore {
  const life = new AbortController();
  let memory = emptyRecord();
  let stored = false;
  let broken = false;
  let loading: Promise<void> | undefined;
  let tell: ((message: string) => void) | undefined;

  function adopt(next: CustomerRecord): void {
    const before = memory;
    memory = next;
    for (const ref of new Set([...Object.keys(before.progress), ...Object.keys(next.progress)])) {
      const slice = next.progress[ref];
      if (JSON.stringify(before.progress[ref]) !== JSON.stringify(slice)) changed(ref, slice);
    }
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    if (!allowed() || broken) return;
    try {
      await within(platform, patience, work());
    } catch (error) {
      broken = true;
      report.debug('The record is kept in memory only: the browser refuses storage.', error);
    }
  }

  /** What cannot be read is put aside, never overwritten: a newer Docent, or a person, may make sense of it. */
  async function setAside(raw: unknown): Promise<void> {
    await store.update(asideKey, old => [...(Array.isArray(old) ? old : []), { at: platform.now(), record: raw }]);
    report.warn('The stored customer record could not be read. It was put aside and a new one begun.');
  }

  async function save(): Promise<void> {
    let unreadable: unknown;
    await store.update(key, raw => {
      unreadable = raw === undefined || isRecord(raw) ? undefined : raw;
      adopt(isRecord(raw) ? mergeRecord(raw, memory) : memory);
      return memory;
    });
    stored = true;
    if (unreadable !== undefined) await setAside(unreadable);
  }

  async function read(): Promise<void> {
    const raw = await store.get(key);
    if (raw === undefined) {
      // It was there before: another tab has erased it, so merging ours back would undo that.
      if (stored) adopt(emptyRecord());
      stored = false;
    } else if (isRecord(raw)) {
      stored = true;
      adopt(mergeRecord(raw, memory));
    } else {
      await setAside(raw);
      await store.delete([key]);
    }
  }

  /** The first use under consent reads what is there, and from then on listens to other tabs. */
  async function ready(): Promise<void> {
    if (!allowed()) return;
    loading ??= attempt(read).then(() => {
      tell = platform.channel(name, () => void attempt(read), life.signal);
      platform.on('visible', () => void attempt(read), life.signal);
    });
    await loading;
  }

  async function drop(): Promise<void> {
    stored = false;
    if ((loading || mayOpen()) && !broken)
      await within(platform, patience, store.delete([key, asideKey])).catch(() => undefined);
    tell?.('record');
  }

  return {
    async all() {
      await ready();
      return structuredClone(memory);
    },
    async slice(ref) {
      await ready();
      return Object.hasOwn(memory.progress, ref) ? memory.progress[ref] : undefined;
    },
    async write(ref, slice) {
      if (!isSlice(slice)) throw new DocentError('invalid', `This is not progress that can be kept for ${ref}.`);
      adopt(mergeRecord(memory, { version: 1, progress: { [ref]: structuredClone(slice) } }));
      await ready();
      await attempt(save);
      if (stored) tell?.('record');
    },
    async erase() {
      // Opens the channel to other tabs, which have to forget it, too.
      await ready();
      adopt(emptyRecord());
      await drop();
    },
    forget: drop,
    async keep() {
      await ready();
      if (Object.keys(memory.progress).length) await attempt(save);
    },
    destroy: () => life.abort(),
  };
}
