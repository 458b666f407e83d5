import type { DocentContext } from '@docent/schema';
import { type EventName, type PageEventName, pageEventPurposes, type Purpose } from '@docent/schema/names';
import { type Consent, type ConsentState, consentStarts, createConsent } from './consent.js';
import type { Tracker } from './capture/create-tracker.js';
import type { DocentEvents, Middleware } from './docent.js';
import type { KeptCommand } from './commands/command-status.js';
import type { Commands } from './commands/create-commands.js';
import { commandPrefix } from './commands/command-prefix.js';
import { commandsFlag } from './commands/commands-flag.js';
import { createTabs } from './create-tabs.js';
import { createFacts, type CustomerFacts } from './create-facts.js';
import { createDocentMethods, type DocentMethods } from './docent-methods.js';
import type { ClientSetup, RecordChange } from './client-setup.js';
import { createEmitter } from './emitter.js';
import { createHappenings, type HappeningEvents, type Happenings } from './create-happenings.js';
import type { ExperimentNote } from './experiments/experiment-note.js';
import type { IdentityState } from './identity/create-identity.js';
import { createPendingCalls, type PendingCall } from './create-pending-calls.js';
import { createLazy } from './platform/create-lazy.js';
import { createUuid } from './platform/create-uuid.js';
import type { Moment } from './platform/platform.js';
import { within } from './platform/within.js';
import { createProjectSource, type ProjectSource } from './project/create-project-source.js';
import { createRecordStore, type RecordStore } from './record/create-record-store.js';

/** The headless runtime: everything but elements. */
export interface Client extends Pick<Happenings, 'onLearn' | 'onTrack'> {
  readonly project: ProjectSource;
  readonly records: RecordStore;
  /** What the customer wants done. Rejects with `not-configured` where there is no collector. */
  readonly commands: Pick<Commands, 'submit' | 'list'>;
  readonly consent: Pick<Consent, 'state'>;
  /** The methods of a page that are the client's, as called at an earlier moment. Default: now. */
  methods(moment?: Moment): DocentMethods;
  /** Records an event of the catalogue, if the customer allows it. Never throws. */
  capture(
    name: EventName,
    properties: Record<string, unknown>,
    docent: Partial<DocentContext>,
    /** Default: now. */
    moment?: Moment,
  ): void;
  /** To be called when the page has nothing better to do: sends what earlier pages have left. */
  idle(): void;
  /** Hears of slices of the record that have changed. Returns what stops it. */
  onRecordChange(listener: (change: RecordChange) => void): () => void;
  /** What the page has said of who is there. */
  facts(): CustomerFacts;
  /** Who that is, once all that the page has said of it before counts. Without consent nobody. */
  customer(): Promise<IdentityState>;
  /** Resolves when the record of who is signed in with a token was exchanged, or cannot be now; for others at once. */
  exchanged(): Promise<void>;
  /** Arms that the customer is in, by the ref of what was or would have been shown; filled by who draws the lots. */
  readonly experiments: Map<string, ExperimentNote>;
  /** Hears when that has become something else. */
  onFactsChange(listener: () => void): void;
  destroy(): void;
}

/** Milliseconds for which an erasure in this browser waits for its command to be kept. */
const patience = 5000;

/** Creates the runtime. Stores and loads nothing until it is asked for something. */
export function createClient({
  options,
  placing,
  platform,
  project = createProjectSource(platform.fetch, options),
  report,
}: ClientSetup): Client {
  const start = options.consent ?? 'denied';
  if (!consentStarts.includes(start)) {
    report.warn(`data-consent="${start}" is unknown, so "denied" is taken. There are: ${consentStarts.join(', ')}.`);
  }
  const name = `docent-${options.project ?? options.config ?? ''}`;
  const consentKey = `${name}:consent`;
  const consent = createConsent(start, platform.privacyControl(), {
    read: () => platform.local.get(consentKey),
    write: answers => void platform.local.set(consentKey, answers),
  });
  const life = new AbortController();
  /** What was stored may be gone. An erasure in another tab is heard of before this is over. */
  const lost = () => {
    platform.setTimer(() => consent.allowsAny() && tracker.loaded()?.restore(), 1000);
  };
  const outboxStore = platform.storage(name, 'outbox', lost);
  const customerStore = platform.storage(`${name}-customer`, 'customer', lost);
  const middleware = new Set<Middleware>();
  const listenerFailed = (error: unknown) => report.debug('A listener failed.', error);
  const emitter = createEmitter<DocentEvents>(listenerFailed);
  const changes = createEmitter<HappeningEvents & { record: RecordChange; facts: undefined }>(listenerFailed);
  const happenings = createHappenings(changes, () => consent.state().learning !== 'denied');
  const { track } = happenings;
  const records = createRecordStore({
    platform,
    store: customerStore,
    name,
    allows: consent.allows,
    mayOpen: consent.allowsAny,
    report,
    changed: (ref, slice) => changes.emit('record', { ref, slice }),
  });
  /** Deletes what is stored, but for commands: they were asked for and are under way. */
  const drop = () => {
    const kept = (key: string) => [consentKey, commandsFlag(name)].includes(key);
    platform.local.keys(`${name}:`).forEach(key => kept(key) || platform.local.delete(key));
    const dropped = Promise.all([outboxStore.drop(commandPrefix), customerStore.drop()]);
    return dropped.catch(error => report.debug('Stored data could not be deleted.', error));
  };
  const tell = createTabs(platform, name, life.signal, {
    identity: () => void tracker.loaded()?.reload(),
    erased: () => void tracker.loaded()?.erase(true),
    consent: state => void takeConsent(state),
  });

  const uuid = createUuid(platform);
  const identified = ({ messageId = uuid(), url, ...rest }: Moment): Moment => ({
    ...{ ...rest, messageId, url: url.split(/[?#]/)[0] ?? '' },
  });
  const purposeOf = (event: unknown) =>
    Object.hasOwn(pageEventPurposes, String(event)) ? pageEventPurposes[event as PageEventName] : 'analytics';
  const pending = createPendingCalls(platform, name, uuid(), consent.allows, life.signal);
  const tracker = createLazy<Tracker>(
    platform,
    async () => {
      const { createTracker } = await import('./capture/create-tracker.js');
      return createTracker({
        platform,
        options,
        consent,
        report,
        emitter,
        middleware,
        project,
        name,
        outboxStore,
        customerStore,
        records,
        uuid,
        purposeOf,
        identityChanged: () => tell('identity'),
      });
    },
    error => report.debug('The code for sending events could not be loaded; it is tried again.', error),
  );
  const commands = createLazy<Commands>(
    platform,
    async () => {
      const { createCommands } = await import('./commands/create-commands.js');
      const { care, identity } = await tracker.get();
      return createCommands({
        platform,
        consent,
        identity,
        uuid,
        care,
        name,
        outboxStore,
        customerStore,
        endpoint: options.config ? undefined : options.endpoint,
        elsewhere: !!options.events,
        project,
        changed(status) {
          emitter.emit('command', status);
          // What was kept for the sake of the command alone goes with it.
          if (status.state !== 'queued' && !consent.allowsAny()) void drop();
        },
      });
    },
    error => report.debug('The code for sending commands could not be loaded; it is tried again.', error),
  );

  /** What another tab was answered holds here, too. */
  async function takeConsent(state: ConsentState): Promise<void> {
    const answered = Object.entries(state).filter(([, answer]) => answer !== 'asked');
    await applyConsent(consent.set(Object.fromEntries(answered)));
  }

  async function applyConsent(denied: readonly Purpose[]): Promise<void> {
    if (denied.includes('learning')) happenings.deny();
    emitter.emit('consent', consent.state());
    await records.forget(denied);
    await records.keep();
    if (consent.allowsAny()) {
      const resumed = tracker.get().then(async running => {
        if (denied.length) await running.forget(denied);
        await running.resume();
      });
      // Saying yes need not wait for code that is still to come; saying no must not be claimed before it is done.
      if (denied.length) await resumed;
    } else if (denied.length) {
      await tracker.loaded()?.forget(denied);
      await drop();
    }
  }

  async function erase(): Promise<KeptCommand | undefined> {
    const running = consent.allowsAny() ? await tracker.get() : tracker.loaded();
    if (consent.allowsAny()) await running?.identity.establish();
    // An earlier page may have stored who this is, though nothing is agreed to on this one. What looking creates, dropping deletes.
    const known = await within(platform, patience, customerStore.get('identity')).catch(() => undefined);
    const who = { ...(known as IdentityState | undefined), ...running?.identity.state() };
    const provable = who.anonymousSecret || running?.care.loaded()?.tokens.of(who.userId);
    const submitted =
      provable && options.endpoint && !options.config
        ? commands.get().then(lane => lane.submit({ name: 'erase' }, who))
        : Promise.resolve(undefined);
    // The command is kept before the proof for it is deleted; but deleting here must not wait for code that does not come.
    await within(platform, patience, submitted).catch(() => undefined);
    tell('erased');
    await running?.erase();
    await records.erase();
    await drop();
    return submitted;
  }

  const capture: Client['capture'] = (event, properties, docent, moment = platform.moment()) => {
    const at = identified(moment);
    const call: PendingCall = { method: 'capture', args: [event, properties, docent], moment: at };
    void pending.during(call, 'learning', () => track(moment, event, properties, moment.at, docent.ref));
    const purpose = pageEventPurposes[event as PageEventName];
    // Without consent not even the code for sending is loaded.
    if (!consent.allows(purpose) && !consent.asks(purpose)) return;
    pending
      .during(call, purpose, async () => (await tracker.get()).track(at, event, properties, docent))
      .catch((error: Error) => emitter.emit('error', error));
  };

  const facts = createFacts(() => changes.emit('facts', undefined));
  const experiments: Client['experiments'] = new Map();
  const methods = createDocentMethods({
    facts,
    experiments,
    placing,
    track,
    platform,
    options,
    consent,
    project,
    records,
    tracker,
    commands,
    emitter,
    middleware,
    pending,
    identified,
    purposeOf,
    async setConsent(changes) {
      await applyConsent(consent.set(changes));
      tell('consent', consent.state());
    },
    erase: async () => (await erase())?.status,
  });

  return {
    project,
    records,
    consent,
    commands: {
      async submit(...args) {
        // Whoever asks for an erasure, an element too, wants what is in this browser gone as well.
        const erased = args[0].name === 'erase' ? await erase() : undefined;
        return erased ?? (await commands.get()).submit(...args);
      },
      list: async filter => (await commands.get()).list(filter),
    },
    methods,
    capture,
    idle() {
      if (consent.allowsAny()) {
        void tracker.get().then(running => running.resume());
        pending.takeBack(({ args, method, moment }) => {
          const [event, properties, docent] = args as [EventName, Record<string, unknown>, Partial<DocentContext>];
          if (method === 'capture') capture(event, properties, docent, moment);
          else void (methods(moment)[method] as (...all: readonly unknown[]) => Promise<void>)(...args);
        });
      }
      if (platform.local.get(commandsFlag(name))) void commands.get().then(lane => lane.resume());
    },
    facts: facts.current,
    customer: async () => (await tracker.get()).customer(),
    exchanged: async () => (await tracker.get()).exchange(),
    experiments,
    ...happenings,
    onFactsChange: listener => void changes.on('facts', listener),
    onRecordChange: listener => changes.on('record', listener),
    destroy() {
      life.abort();
      tracker.loaded()?.destroy();
      tracker.destroy();
      commands.loaded()?.destroy();
      commands.destroy();
      records.destroy();
      emitter.clear();
      changes.clear();
    },
  };
}
