import type { DocentContext } from '@docent/schema';
import { DocentError, type EventName, eventPurposes, type Purpose } from '@docent/schema/names';
import type { Consent } from '../consent.js';
import type { DebugReport, DocentEvents, Middleware } from '../docent.js';
import type { Emitter } from '../emitter.js';
import type { DocentOptions, Report } from '../options.js';
import { createUuid } from '../platform/create-uuid.js';
import type { KeyValueStore, Moment, Platform } from '../platform/platform.js';
import type { ProjectSource } from '../project/create-project-source.js';
import { version } from '../version.js';
import { applyMiddleware } from './apply-middleware.js';
import { buildMessage } from './build-message.js';
import { checkFields, checkId, checkName, checkTraits } from './check-input.js';
import { createDelivery } from './create-delivery.js';
import { createIdentity } from './create-identity.js';
import { createOutbox } from './create-outbox.js';
import { createTurns } from './create-turns.js';
import { destinationOf } from './destination-of.js';
import type { Draft, Entry } from './entry.js';
import { toError } from './to-error.js';

/** Makes, keeps and sends messages. A chunk of its own in the drop-in script. Its arguments come from pages, unchecked. */
export interface Tracker {
  identify(moment: Moment, userId: unknown, traits?: unknown, options?: { token?: string }): Promise<void>;
  group(moment: Moment, accountId: unknown, traits?: unknown): Promise<void>;
  alias(moment: Moment, userId: unknown, previousId?: unknown): Promise<void>;
  /**
   * Resolves when the event is durable, or was dropped for want of consent or by a middleware.
   * @throws {DocentError} `invalid`
   */
  track(moment: Moment, event: unknown, properties?: unknown, docent?: Partial<DocentContext>): Promise<void>;
  page(moment: Moment, name?: unknown, properties?: unknown): Promise<void>;
  flush(): Promise<{ delivered: number; queued: number }>;
  /** To be called when there is consent: says who the customer is, and sends what earlier pages have left. */
  resume(): Promise<void>;
  /** Deletes what waits for these purposes; all of it, and ids, when nothing is granted any more. */
  forget(purposes: readonly Purpose[]): Promise<void>;
  /** Forgets who the customer is; what waits is still sent. */
  reset(): Promise<void>;
  /** Forgets who the customer is, and what waits. */
  erase(): Promise<void>;
  debug(): Promise<Pick<DebugReport, 'storage' | 'ids' | 'queued' | 'requests' | 'dropped'>>;
  destroy(): void;
}

/** What a tracker works with. */
export interface TrackerSetup {
  platform: Platform;
  options: DocentOptions;
  consent: Consent;
  report: Report;
  emitter: Emitter<DocentEvents>;
  middleware: ReadonlySet<Middleware>;
  project: ProjectSource;
  /** Name that the tabs of one project share. */
  name: string;
  outboxStore: KeyValueStore;
  customerStore: KeyValueStore;
  /** Somebody else has signed in than before. */
  newcomer: () => Promise<void>;
}

interface Capture {
  draft: Draft;
  purpose: Entry['purpose'];
  moment: Moment;
  docent?: Partial<DocentContext> | undefined;
}

/** Stores and sends nothing before something is captured under consent, or `resume` is called. */
export function createTracker(setup: TrackerSetup): Tracker {
  const { consent, emitter, middleware, options, platform, project, report } = setup;
  const uuid = createUuid(platform);
  const tab = uuid();
  const identity = createIdentity({
    platform,
    store: setup.customerStore,
    uuid,
    report,
    async newcomer() {
      held.clear();
      await setup.newcomer();
    },
  });
  const outbox = createOutbox(platform, setup.outboxStore, report);
  const dropped = { consent: 0, middleware: 0 };
  /** Who the customer said to be before there was consent to tell. */
  const held = new Map<string, Capture>();
  const inTurn = createTurns();
  let sequence = 0;
  let used = false;

  const destination = destinationOf(options, project);
  const delivery =
    destination &&
    createDelivery({
      platform,
      outbox,
      name: setup.name,
      destination,
      signed: identity.signed,
      allowed: consent.allowsAny,
      delivered: messageIds => emitter.emit('delivered', { messageIds }),
      refused(refusal) {
        report.warn(`An event was refused (${refusal.code}): ${refusal.reason}`);
        emitter.emit('refused', refusal);
      },
      failed: outcome => emitter.emit('error', toError(outcome)),
    });

  const allows = (purpose: Entry['purpose']) => (purpose === 'any' ? consent.allowsAny() : consent.allows(purpose));

  /** Builds the message of a draft; `undefined` when the customer does not allow it. To be called in turn. */
  async function build({ draft, purpose, moment, docent }: Capture): Promise<Entry | undefined> {
    if (allows(purpose)) await identity.establish();
    if (!allows(purpose)) {
      dropped.consent++;
      return undefined;
    }
    const manifest = project.loaded();
    const message = buildMessage(draft, {
      messageId: uuid(),
      ids: identity.ids(),
      moment,
      referrer: platform.referrer(),
      locale: platform.locale(),
      tab,
      sequence: ++sequence,
      version,
      docent: {
        project: options.project ?? manifest?.project ?? '',
        ...(manifest && { version: manifest.version }),
        ...docent,
      },
    });
    return { purpose, message };
  }

  async function store(entry: Entry | undefined): Promise<void> {
    if (!entry) return;
    const message = await applyMiddleware(middleware, entry.message, error => emitter.emit('error', error));
    if (!message) {
      dropped.middleware++;
      return;
    }
    // Asked again: a middleware may have taken its time, and the customer may have said no meanwhile.
    if (!allows(entry.purpose)) {
      dropped.consent++;
      return;
    }
    if (delivery) {
      used = true;
      await outbox.add({ ...entry, message });
      delivery.schedule();
    }
    emitter.emit('event', message);
  }

  const capture = async (what: Capture) => store(await inTurn(() => build(what)));

  /** Says who the customer is, now or as soon as there is consent. */
  async function declare(draft: Draft, moment: Moment, change = async () => {}): Promise<void> {
    const what: Capture = { draft, moment, purpose: 'any' };
    const entry = await inTurn(async () => {
      if (consent.allowsAny()) await identity.establish();
      await change();
      if (consent.allowsAny()) return build(what);
      held.set(draft.type, what);
      return undefined;
    });
    await store(entry);
  }

  return {
    async identify(moment, userId, traits, { token } = {}) {
      const id = checkId(userId, 'identify()');
      const draft: Draft = { type: 'identify', traits: checkTraits(traits, 'identify()') };
      await declare(draft, moment, () => identity.identify(id, token));
    },
    async group(moment, accountId, traits) {
      const groupId = checkId(accountId, 'group()');
      await declare({ type: 'group', groupId, traits: checkTraits(traits, 'group()') }, moment);
    },
    async alias(moment, userId, previousId) {
      const id = checkId(userId, 'alias()');
      if (consent.allowsAny()) await identity.establish();
      const previous = checkId(previousId ?? identity.ids().anonymousId, 'alias()');
      await declare({ type: 'alias', previousId: previous }, moment, () => identity.rename(id));
    },
    async track(moment, event, properties, docent) {
      const name = checkName(event);
      const purpose = Object.hasOwn(eventPurposes, name) ? eventPurposes[name as EventName] : 'analytics';
      const draft: Draft = { type: 'track', event: name, properties: checkFields(properties, 'track()') };
      await capture({ draft, purpose, moment, docent });
    },
    async page(moment, name, properties) {
      const fields = checkFields(properties, 'page()');
      if (name !== undefined && typeof name !== 'string') {
        throw new DocentError('invalid', 'page() takes a name first: a text. Properties come second.');
      }
      await capture({
        draft: { type: 'page', ...(name && { name }), properties: fields },
        purpose: 'analytics',
        moment,
      });
    },
    async flush() {
      if (!delivery || !consent.allowsAny()) return { delivered: 0, queued: 0 };
      used = true;
      return { delivered: await delivery.flush(), queued: await outbox.count() };
    },
    async resume() {
      if (!consent.allowsAny()) return;
      const late = [...held.values()];
      held.clear();
      for (const what of late) await capture(what);
      if (!delivery) return;
      used = true;
      if (await outbox.count()) void delivery.flush();
    },
    async forget(purposes) {
      if (consent.allowsAny()) {
        used = true;
        return outbox.forget(purposes);
      }
      if (used) await outbox.clear();
      await identity.forget();
    },
    reset: () =>
      inTurn(async () => {
        held.clear();
        await identity.clear();
      }),
    erase: () =>
      inTurn(async () => {
        held.clear();
        if (used) await outbox.clear();
        await identity.clear();
      }),
    debug: async () => ({
      storage: used ? outbox.mode() : 'none',
      ids: identity.ids(),
      queued: used ? await outbox.count() : 0,
      requests: delivery?.requests() ?? [],
      dropped: { ...dropped, overflow: outbox.dropped() },
    }),
    destroy: () => delivery?.destroy(),
  };
}
