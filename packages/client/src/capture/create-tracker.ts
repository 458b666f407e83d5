import type { DocentContext } from '@docent/schema';
import { DocentError, type Purpose } from '@docent/schema/names';
import type { DebugReport } from '../docent.js';
import { checkFields, checkId, checkName, checkTraits } from './check-input.js';
import { createIdentity, type Identity, type IdentityState } from '../identity/create-identity.js';
import type { TokenSource } from '../care/create-tokens.js';
import { createLazy, type Lazy } from '../platform/create-lazy.js';
import type { Moment } from '../platform/platform.js';
import type { Care } from '../care/create-care.js';
import { createCapture } from './create-capture.js';
import { createUpkeep } from './create-upkeep.js';
import { createDelivery } from '../delivery/create-delivery.js';
import { createOutbox } from '../delivery/create-outbox.js';
import { createSpill } from '../delivery/create-spill.js';
import { destinationOf } from '../delivery/destination-of.js';
import type { QuarantinedEntry } from '../care/create-quarantine.js';
import type { Draft } from '../delivery/entry.js';
import type { Refusal } from '../delivery/read-acknowledgement.js';
import { toEntry } from './to-entry.js';
import type { TrackerSetup } from './tracker-setup.js';
import { toError } from '../delivery/to-error.js';

/** Makes, keeps and sends messages. A chunk of its own in the drop-in script. Its arguments come from pages, unchecked. */
export interface Tracker {
  readonly identity: Identity;
  readonly care: Lazy<Care>;
  identify(moment: Moment, userId: unknown, traits?: unknown, options?: { token?: TokenSource }): Promise<void>;
  group(moment: Moment, accountId: unknown, traits?: unknown): Promise<void>;
  alias(moment: Moment, userId: unknown, previousId?: unknown): Promise<void>;
  /**
   * Resolves when the event is durable, or was dropped for want of consent or by a middleware.
   * @throws {DocentError} `invalid`
   */
  track(moment: Moment, event: unknown, properties?: unknown, docent?: Partial<DocentContext>): Promise<void>;
  page(moment: Moment, name?: unknown, properties?: unknown): Promise<void>;
  flush(): Promise<{ delivered: number; queued: number }>;
  /** To be called when the customer has answered: captures what waited for it, and sends what earlier pages have left. */
  resume(): Promise<void>;
  /** Who the customer is, after all that was said of it before; nothing without consent. */
  customer(): Promise<IdentityState>;
  /** Exchanges the record of who is signed in with a token. Resolves when that is done, or cannot be done now. */
  exchange(): Promise<void>;
  /** Deletes what waits for these purposes; all of it, and ids, when nothing is granted any more. */
  forget(purposes: readonly Purpose[]): Promise<void>;
  /** Forgets who the customer is; what waits is still sent. */
  reset(): Promise<void>;
  /** Forgets who the customer is, and what waits. `true`: only what this page knows, because another tab has done the rest. */
  erase(memoryOnly?: boolean): Promise<void>;
  /** Another tab has changed who the customer is. */
  reload(): Promise<void>;
  /** What was stored may be gone: stores again what this page knows. */
  restore(): Promise<void>;
  debug(): Promise<TrackerReport>;
  destroy(): void;
}

/** The part of `debug()` that a tracker knows. */
export type TrackerReport = Pick<
  DebugReport,
  'storage' | 'storageReason' | 'ids' | 'queued' | 'quarantined' | 'requests' | 'retryAt' | 'dropped'
>;

/** Stores and sends nothing before something is captured under consent, or `resume` is called. */
export function createTracker(setup: TrackerSetup): Tracker {
  const { consent, emitter, options, platform, project, report, uuid } = setup;
  const tab = uuid();
  const life = new AbortController();
  const dropped: { [reason: string]: number } = {};
  const count = (reason: string, by = 1) => {
    dropped[reason] = (dropped[reason] ?? 0) + by;
    emitter.emit('dropped', { count: by, reason });
  };
  const failed = (error: Error) => emitter.emit('error', error);
  const identity = createIdentity({
    platform,
    store: setup.customerStore,
    uuid,
    report,
    changed: setup.identityChanged,
    async newcomer() {
      capture.clear();
      await setup.records.erase();
    },
  });
  const spill = createSpill(platform.local, setup.name, tab);
  const outbox = createOutbox(platform, setup.outboxStore, spill, report);
  const refused = (refusal: Refusal) => {
    report.warn(`An event was refused (${refusal.code}): ${refusal.reason}`);
    emitter.emit('refused', refusal);
  };
  const care = createLazy<Care>(
    platform,
    async () => {
      const { createCare } = await import('../care/create-care.js');
      return createCare({
        ...setup,
        outbox,
        spill,
        identity,
        customer,
        until: life.signal,
        dropped: count,
        isolated: (messageId, reason) => refused({ messageId, code: 'isolated', reason }),
        dropReport(count, reason) {
          const draft: Draft = { type: 'track', event: 'Events Dropped', properties: { count, reason } };
          return toEntry(capture.message(draft, platform.moment()), 'any');
        },
      });
    },
    error => report.debug('Code that delivery needs now could not be loaded; it is tried again.', error),
  );
  const destination = destinationOf(options, project);
  const delivery =
    destination &&
    createDelivery({
      platform,
      outbox,
      name: setup.name,
      destination,
      care,
      signed: () => signed,
      allowed: consent.allowsAny,
      delivered: messageIds => emitter.emit('delivered', { messageIds }),
      refused,
      failed: outcome => failed(toError(outcome)),
    });
  const capture = createCapture({
    ...setup,
    identity,
    tab,
    uuid,
    dropped: count,
    failed,
    until: life.signal,
    async keep(message, purpose) {
      if (delivery) {
        used = true;
        const entry = toEntry(message, purpose);
        await outbox.add([entry]);
        delivery.schedule(entry);
        upkeep.after(1);
      }
      emitter.emit('event', message);
    },
  });
  /** Storage was touched, so there may be something to delete. */
  let used = false;
  let signed = false;
  const upkeep = createUpkeep({
    platform,
    name: setup.name,
    outbox,
    care,
    allowed: consent.allowsAny,
    until: life.signal,
  });

  platform.on('hidden', () => outbox.leave(true), life.signal);
  platform.on('visible', () => outbox.leave(false), life.signal);

  const customer = () =>
    capture.inTurn(async () => {
      if (!consent.allowsAny()) return {};
      await identity.establish();
      return identity.state();
    });
  const exchange = async () => {
    if (signed) await (await care.get()).exchange();
  };
  const declare = (draft: Draft, moment: Moment, change = async () => {}) =>
    capture.declare({ draft, moment, purpose: 'any' }, change);

  return {
    identity,
    care,
    async identify(moment, userId, given, { token } = {}) {
      const id = checkId(userId, 'identify()');
      const traits = checkTraits(given, 'identify()');
      checkTraits({ ...identity.state().traits, ...traits }, 'identify()');
      if (token) {
        signed = true;
        void care.get().then(({ tokens }) => tokens.set(id, token));
      }
      await declare({ type: 'identify', traits }, moment, () => identity.identify(id, traits));
      void exchange();
    },
    async group(moment, accountId, traits) {
      const groupId = checkId(accountId, 'group()');
      const draft: Draft = { type: 'group', groupId, traits: checkTraits(traits, 'group()') };
      await declare(draft, moment, () => identity.group(groupId));
    },
    async alias(moment, userId, previousId) {
      const id = checkId(userId, 'alias()');
      if (consent.allowsAny()) await identity.establish();
      const previous = checkId(previousId ?? identity.ids().anonymousId, 'alias()');
      await declare({ type: 'alias', previousId: previous }, moment, () => identity.rename(id));
    },
    async track(moment, event, properties, docent) {
      const name = checkName(event);
      const purpose = setup.purposeOf(name);
      const draft: Draft = { type: 'track', event: name, properties: checkFields(properties, 'track()') };
      await capture.capture({ draft, purpose, moment, docent });
    },
    async page(moment, name, properties) {
      const fields = checkFields(properties, 'page()');
      if (name !== undefined && typeof name !== 'string') {
        throw new DocentError('invalid', 'page() takes a name first: a text. Properties come second.');
      }
      const draft: Draft = { type: 'page', ...(name && { name }), properties: fields };
      await capture.capture({ draft, purpose: 'analytics', moment });
    },
    async flush() {
      if (!delivery || !consent.allowsAny()) return { delivered: 0, queued: 0 };
      used = true;
      return { delivered: await delivery.flush(), queued: await outbox.count() };
    },
    async resume() {
      await capture.resume();
      if (!consent.allowsAny() || !delivery) return;
      used = true;
      await identity.establish();
      if (spill.any()) void care.get().then(({ takeBack }) => takeBack().then(() => delivery.schedule()));
      upkeep.after(0);
      void exchange();
      if (await outbox.count()) void delivery.flush();
    },
    async forget(purposes) {
      if (consent.allowsAny()) {
        used = true;
        return outbox.forget(purposes);
      }
      if (used) await outbox.forget();
      await identity.forget();
    },
    customer,
    exchange,
    reset: () =>
      capture.inTurn(async () => {
        capture.clear();
        // What an earlier page has stored goes, too.
        if (consent.allowsAny()) await identity.establish();
        await identity.clear();
      }),
    erase: memoryOnly =>
      capture.inTurn(async () => {
        capture.clear();
        if (memoryOnly) outbox.drop();
        else if (used) await outbox.forget();
        await (memoryOnly ? identity.reload() : identity.clear());
      }),
    reload: () => capture.inTurn(identity.reload),
    restore: async () => {
      outbox.restore();
      await identity.restore();
    },
    async debug() {
      const fault = outbox.fault();
      const wait = delivery?.wait();
      return {
        storage: !used ? 'none' : fault ? 'memory' : 'indexeddb',
        ...(fault && { storageReason: fault }),
        ids: identity.ids(),
        queued: used ? await outbox.count() : 0,
        quarantined: used ? (await (await care.get()).quarantine.all()).map(describe) : [],
        requests: delivery?.requests() ?? [],
        ...(wait && { retryAt: platform.now() + wait }),
        dropped: { ...dropped },
      };
    },
    destroy() {
      life.abort();
      delivery?.destroy();
    },
  };
}

function describe({ at, code, messageId, name, reason }: QuarantinedEntry): DebugReport['quarantined'][number] {
  return { messageId, event: name, code, reason, at };
}
