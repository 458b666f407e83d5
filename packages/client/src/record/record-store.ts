import type { CustomerRecord } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';
import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';

/**
 * Keeps the customer record: in memory always, in the browser's storage as far as the customer allows it.
 *
 * What it holds is addressed as `<part>/<name>`: `answers/check:torque`, `dismissals/survey:after`, `preferences/captions`.
 * A ref alone is what the element of that entity keeps: the progress in `howto:book-a-room`, the answers to `advice:choose-a-plan`.
 */
export interface RecordStore {
  /** Everything that is known, as a copy. */
  all(): Promise<CustomerRecord>;
  /** What is known under one address; `undefined` when that is nothing. */
  slice(address: string): Promise<unknown>;
  /**
   * Merges what the customer did. Resolves when it is kept, in memory if need be. What is to win over an earlier mark must be
   * later, so give it a time after that mark's, even when the clock says otherwise.
   * @throws {DocentError} `invalid` when it does not belong into a record, or its JSON is longer than 64,000 characters
   */
  write(address: string, slice: unknown): Promise<void>;
  /**
   * Deletes everything, here and in other tabs. When the browser refuses, that is reported, and done as soon as it can be.
   * What another tab still knew does not come back by what it writes later.
   */
  erase(): Promise<void>;
  /** Deletes from storage what was kept for these purposes; in memory it stays until the page goes. Call on withdrawal. */
  forget(withdrawn: readonly Purpose[]): Promise<void>;
  /** Stores what so far was only in memory, and joins it with what was stored before. Call when consent is given. */
  keep(): Promise<void>;
  /** Where the record is kept now. */
  mode(): RecordMode;
  destroy(): void;
}

/** Where a record is kept, and why there. */
export interface RecordMode {
  /** `none`: storage was not used so far. `memory`: the browser refuses storage. */
  storage: 'none' | 'indexeddb' | 'memory';
  /** What is out of the ordinary: why storage is refused, that an unreadable record was set aside. */
  reason?: string;
}

/** Where the record is kept, when it may be, and who hears of changes. */
export interface RecordStoreSetup {
  platform: Platform;
  store: KeyValueStore;
  /** Name that the tabs of one project share. */
  name: string;
  /** What is kept for this purpose may be stored. */
  allows: (purpose: Purpose) => boolean;
  /** Storage may be opened, were it to delete something. */
  mayOpen: () => boolean;
  report: Report;
  /** Hears of every slice that is different from now on, whoever changed it. */
  changed: (address: string, slice: unknown) => void;
}
