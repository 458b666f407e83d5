import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';

/** Ids as messages carry them. */
export interface Ids {
  anonymousId?: string;
  userId?: string;
}

/** A token that the vendor's server signed, and whose it is. */
export interface Signed {
  userId: string;
  token: string;
}

/** Who the customer is. In memory until consent, then in the browser's storage. */
export interface Identity {
  /** Reads what is stored, creates the anonymous id. To be called once there is consent, before `ids`. */
  establish(): Promise<void>;
  ids(): Ids;
  signed(): Signed | undefined;
  identify(userId: string, token: string | undefined): Promise<void>;
  /** The same customer has another id from now on. */
  rename(userId: string): Promise<void>;
  /** Deletes everything. After `establish` has run again there is a new anonymous id. */
  clear(): Promise<void>;
  /** Deletes what is stored and the anonymous id; who has signed in stays known to the page. */
  forget(): Promise<void>;
}

/** Where an identity is kept and who hears of a new one. */
export interface IdentitySetup {
  platform: Platform;
  store: KeyValueStore;
  uuid: () => string;
  report: Report;
  /** Somebody else has signed in than before at this device: nothing of the first may be taken for the second's. */
  newcomer: () => Promise<void>;
}

const key = 'identity';
const patience = 1000;

/** Nothing is created or read before `establish`. */
export function createIdentity({ platform, store, uuid, report, newcomer }: IdentitySetup): Identity {
  let state: Ids = {};
  let signed: Signed | undefined;
  let established: Promise<void> | undefined;

  /** In one transaction, so that two tabs that start together agree on one anonymous id. */
  const keep = (change: (stored: Ids) => Ids) =>
    within(
      platform,
      patience,
      store.update(key, raw => (state = change(typeof raw === 'object' && raw ? raw : {}))),
    ).catch(error => report.debug('Who the customer is stays in memory only: the browser refuses storage.', error));

  async function establish(): Promise<void> {
    let other = false;
    await keep(stored => {
      other = stored.userId !== undefined && state.userId !== undefined && stored.userId !== state.userId;
      const anonymousId = (other ? undefined : stored.anonymousId) ?? uuid();
      return { ...stored, ...state, anonymousId };
    });
    state = { ...state, anonymousId: state.anonymousId ?? uuid() };
    if (other) await newcomer();
  }

  async function drop(): Promise<void> {
    if (established) await within(platform, patience, store.delete([key])).catch(() => undefined);
    established = undefined;
  }

  return {
    establish: () => (established ??= establish()),
    ids: () => ({ ...state }),
    signed: () => signed,
    async identify(userId, token) {
      const other = state.userId !== undefined && state.userId !== userId;
      const kept = other ? (established ? { anonymousId: uuid() } : {}) : state;
      const mine = { ...kept, userId };
      state = mine;
      signed = token ? { userId, token } : signed?.userId === userId ? signed : undefined;
      if (other) await newcomer();
      if (established) await keep(() => mine);
    },
    async rename(userId) {
      const mine = { ...state, userId };
      state = mine;
      if (established) await keep(() => mine);
    },
    async clear() {
      state = {};
      signed = undefined;
      await drop();
    },
    async forget() {
      state = state.userId ? { userId: state.userId } : {};
      await drop();
    },
  };
}
