import type { DocentContext } from '@docent/schema';
import { type EventName, eventPurposes, type Purpose } from '@docent/schema/names';
import { consentStarts, createConsent } from './consent.js';
import type { Tracker } from './delivery/create-tracker.js';
import type { DocentEvents, Middleware } from './docent.js';
import { createDocentMethods, type DocentMethods } from './docent-methods.js';
import { createEmitter } from './emitter.js';
import type { DocentOptions, Report } from './options.js';
import { createLazy } from './platform/create-lazy.js';
import type { Moment, Platform } from './platform/platform.js';
import { createProjectSource, type ProjectSource } from './project/create-project-source.js';
import { createRecordStore, type RecordStore } from './record/create-record-store.js';

/** The headless runtime: everything but elements. */
export interface Client {
  readonly project: ProjectSource;
  readonly records: RecordStore;
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
  destroy(): void;
}

/** What is known of an entity from now on; `slice` is `undefined` when that is nothing. */
export interface RecordChange {
  ref: string;
  slice: unknown;
}

/** What a client works with. */
export interface ClientSetup {
  platform: Platform;
  options: DocentOptions;
  report: Report;
  /** Default: one that loads what `options` names. */
  project?: ProjectSource;
}

/** Creates the runtime. Stores and loads nothing until it is asked for something. */
export function createClient({
  options,
  platform,
  project = createProjectSource(platform.fetch, options),
  report,
}: ClientSetup): Client {
  const start = options.consent ?? 'denied';
  if (!consentStarts.includes(start)) {
    report.warn(`data-consent="${start}" is unknown, so "denied" is taken. There are: ${consentStarts.join(', ')}.`);
  }
  const consent = createConsent(start, platform.privacyControl());
  const name = `docent-${options.project ?? options.config ?? ''}`;
  const outboxStore = platform.storage(name, 'outbox');
  const customerStore = platform.storage(`${name}-customer`, 'customer');
  const middleware = new Set<Middleware>();
  const listenerFailed = (error: unknown) => report.debug('A listener failed.', error);
  const emitter = createEmitter<DocentEvents>(listenerFailed);
  const changes = createEmitter<{ record: RecordChange }>(listenerFailed);
  const keepsRecord = () => consent.allows('functional') || consent.allows('learning');
  const records = createRecordStore({
    platform,
    store: customerStore,
    name,
    allowed: keepsRecord,
    mayOpen: consent.allowsAny,
    report,
    changed: (ref, slice) => changes.emit('record', { ref, slice }),
  });
  const drop = async () => {
    await Promise.all([outboxStore.drop(), customerStore.drop()]).catch(error =>
      report.debug('Stored data could not be deleted.', error),
    );
  };

  const tracker = createLazy<Tracker>(
    platform,
    async () => {
      const { createTracker } = await import('./delivery/create-tracker.js');
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
        newcomer: records.erase,
      });
    },
    error => report.debug('The code for sending events could not be loaded; it is tried again.', error),
  );

  async function applyConsent(denied: readonly Purpose[]): Promise<void> {
    if (keepsRecord()) await records.keep();
    else await records.forget();
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

  return {
    project,
    records,
    methods: createDocentMethods({
      platform,
      options,
      consent,
      project,
      records,
      tracker,
      emitter,
      middleware,
      applyConsent,
      drop,
    }),
    capture(event, properties, docent, moment = platform.moment()) {
      // Without consent not even the code for sending is loaded.
      if (!consent.allows(eventPurposes[event])) return;
      tracker
        .get()
        .then(running => running.track(moment, event, properties, docent))
        .catch((error: Error) => emitter.emit('error', error));
    },
    idle() {
      if (consent.allowsAny()) void tracker.get().then(running => running.resume());
    },
    onRecordChange: listener => changes.on('record', listener),
    destroy() {
      tracker.loaded()?.destroy();
      tracker.destroy();
      records.destroy();
      emitter.clear();
      changes.clear();
    },
  };
}
