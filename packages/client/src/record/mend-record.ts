import { emptyRecord } from '@docent/engine/record/empty-record.js';
import { keepBeside, readBeside } from '@docent/engine/record/keep-beside.js';
import { migrateRecord } from '@docent/engine/record/migrate-record.js';
import { trimRecord } from '@docent/engine/record/trim-record.js';
import type { CustomerRecord } from '@docent/schema';
import type { KeyValueStore } from '../platform/platform.js';
import { maxRecord, recordKey, setAsideKey } from './record-keys.js';

/** Handles what is not simply a record of the present version, of usual size. Loaded only when there is such a thing. */
export interface Mender {
  /** What of that which is stored can be read. */
  read(raw: unknown): CustomerRecord;
  /** What to store instead. */
  join(raw: unknown, mine: CustomerRecord): unknown;
  /**
   * Puts storage in order: takes back what an older SDK has set aside, sets aside what cannot be read.
   * @returns what is stored now, and what was noticed
   */
  mend(raw: unknown, setAside: unknown): Promise<{ raw: unknown; notice?: string }>;
}

/** One unreadable record, as it was found. */
interface SetAside {
  /** When, in milliseconds since the epoch. */
  at: number;
  /** Why it could not be read; missing in what version 1 has set aside. */
  reason?: string;
  record: unknown;
}

/** Unreadable records that are kept; beyond that the oldest goes. */
const maxSetAside = 5;

const isReadable = ({ record }: SetAside): boolean => migrateRecord(record).state === 'readable';
const entriesOf = (list: unknown): SetAside[] => (Array.isArray(list) ? list : []).filter(entry => entry?.record);

/** @param now milliseconds since the epoch */
export function createMender(store: KeyValueStore, now: () => number): Mender {
  const join: Mender['join'] = (raw, mine) => keepBeside(raw, mine, record => trimRecord(record, maxRecord));

  async function takeBack(list: unknown): Promise<void> {
    const readable = entriesOf(list).filter(isReadable);
    if (!readable.length) return;
    // Joined first and removed afterwards: what is joined twice, because the page went in between, is as if joined once.
    await store.update(recordKey, raw =>
      migrateRecord(raw).state === 'corrupt'
        ? raw
        : readable.reduce((all, { record }) => join(all, readBeside(record)), raw),
    );
    const taken = new Set(readable.map(entry => JSON.stringify(entry)));
    await store.update(setAsideKey, rest => entriesOf(rest).filter(entry => !taken.has(JSON.stringify(entry))));
  }

  async function setAside(raw: unknown, reason: string): Promise<void> {
    const same = JSON.stringify(raw);
    // Two tabs may find the same record; one copy of it will do.
    await store.update(setAsideKey, list =>
      [
        ...entriesOf(list).filter(({ record }) => JSON.stringify(record) !== same),
        { at: now(), reason, record: raw },
      ].slice(-maxSetAside),
    );
    await store.update(recordKey, present => (migrateRecord(present).state === 'corrupt' ? emptyRecord() : present));
  }

  return {
    read: readBeside,
    join,
    async mend(raw, list) {
      const { state, ...found } = migrateRecord(raw);
      let notice: string | undefined;
      if (state === 'newer') notice = 'A newer Docent has written the record; ours is kept beside it.';
      if ('reason' in found) {
        notice = `The stored record could not be read, so it was set aside and a new one begun. ${found.reason}`;
        await setAside(raw, found.reason);
      }
      await takeBack(list);
      return { raw: await store.get(recordKey), ...(notice && { notice }) };
    },
  };
}
