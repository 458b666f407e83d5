import type { Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import type { Traits } from '../capture/check-input.js';
import { createAnonymous } from './create-anonymous.js';

/** Ids as messages carry them. */
export interface Ids {
  anonymousId?: string;
  userId?: string;
}

/** Everything that is known of who the customer is. */
export interface IdentityState extends Ids {
  /** Proves that the anonymous id is this browser's. */
  anonymousSecret?: string;
  traits?: Traits;
  /** The account the customer belongs to. */
  groupId?: string;
}

/** Who the customer is. In memory until consent, then in the browser's storage. */
export interface Identity {
  /** Reads what is stored, creates the anonymous id. To be called once there is consent, before `ids`. */
  establish(): Promise<void>;
  ids(): Ids;
  state(): Readonly<IdentityState>;
  /**
   * Says who the customer is; traits are joined with those known. Somebody else than before begins anew, as Segment's
   * clients have it.
   */
  identify(userId: string, traits: Traits): Promise<void>;
  group(groupId: string): Promise<void>;
  /** The same customer has another id from now on. */
  rename(userId: string): Promise<void>;
  /** Deletes everything. After `establish` has run again there is a new anonymous id. */
  clear(): Promise<void>;
  /** Deletes what is stored and the anonymous id; what the page has said stays known to it. */
  forget(): Promise<void>;
  /** Another tab has changed who the customer is: reads it. */
  reload(): Promise<void>;
  /** What was stored may be gone: stores it again. */
  restore(): Promise<void>;
}

/** Where an identity is kept and who hears of a new one. */
export interface IdentitySetup {
  platform: Platform;
  store: KeyValueStore;
  uuid: () => string;
  report: Report;
  /** Somebody else has signed in than before at this device: nothing of the first may be taken for the second's. */
  newcomer: () => Promise<void>;
  /** Tells other tabs to reload. */
  changed: () => void;
}

const key = 'identity';
/** Milliseconds for the storage to answer: whoever goes on too early is taken for somebody new. */
const patience = 3000;

/** Without the id that was made here. */
function said({ anonymousId: _id, anonymousSecret: _secret, ...rest }: IdentityState): IdentityState {
  return rest;
}

/** Nothing is created or read before `establish`. */
export function createIdentity(setup: IdentitySetup): Identity {
  const { platform, store, uuid, report, newcomer, changed } = setup;
  let state: IdentityState = {};
  let established: Promise<void> | undefined;

  /**
   * In one transaction, so that two tabs that start together agree on one anonymous id.
   *
   * @param then what is to be done once it is kept, however late
   */
  async function keep(change: (stored: IdentityState) => IdentityState, then?: () => Promise<void>): Promise<void> {
    try {
      const work = store.update(key, raw => (state = change(typeof raw === 'object' && raw ? raw : {})));
      await within(platform, patience, work.then(then));
    } catch (error) {
      report.debug('Who the customer is stays in memory only: the browser refuses storage.', error);
    }
  }

  const isOther = (before: IdentityState, after: IdentityState) =>
    before.userId !== undefined && after.userId !== undefined && before.userId !== after.userId;

  async function establish(): Promise<void> {
    let other = false;
    const anonymous = await createAnonymous(platform, uuid);
    await keep(
      stored => {
        other = isOther(stored, state);
        const known = other ? {} : stored;
        const traits = { ...known.traits, ...state.traits };
        // An answer that comes late still tells who this is.
        return { ...anonymous, ...known, ...said(state), traits };
      },
      async () => {
        if (other) await newcomer();
      },
    );
    state = { ...anonymous, ...state };
  }

  /** Keeps a change, and tells the other tabs once there is something to read. */
  async function become(next: IdentityState): Promise<void> {
    state = next;
    if (!established) return;
    await keep(() => next);
    changed();
  }

  async function drop(): Promise<void> {
    if (established) await within(platform, patience, store.delete([key])).catch(() => undefined);
    established = undefined;
    changed();
  }

  return {
    establish: () => (established ??= establish()),
    ids: () => {
      const { anonymousId, userId } = state;
      return { ...(anonymousId && { anonymousId }), ...(userId && { userId }) };
    },
    state: () => state,
    async identify(userId, traits) {
      const other = isOther(state, { userId });
      const anew = async (): Promise<IdentityState> => (established ? createAnonymous(platform, uuid) : {});
      const kept = other ? await anew() : state;
      await become({ ...kept, userId, traits: { ...kept.traits, ...traits } });
      if (other) await newcomer();
    },
    group: groupId => become({ ...state, groupId }),
    rename: userId => become({ ...state, userId }),
    async clear() {
      state = {};
      await drop();
    },
    async forget() {
      state = said(state);
      await drop();
    },
    async reload() {
      if (!established) return;
      const before = state;
      const raw = await within(platform, patience, store.get(key)).catch(() => before);
      state = typeof raw === 'object' && raw ? raw : {};
      // Signed out there: the next that is captured here begins anew, too.
      if (!raw) established = undefined;
    },
    async restore() {
      if (established) await keep(stored => ({ ...state, ...stored }));
    },
  };
}
