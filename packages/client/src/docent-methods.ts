import type { Purpose } from '@docent/schema/names';
import type { Commands } from './commands/create-commands.js';
import type { Consent, ConsentChanges } from './consent.js';
import type { Tracker } from './capture/create-tracker.js';
import type { Docent, DocentEvents, Middleware } from './docent.js';
import type { ExperimentNote } from './experiments/experiment-note.js';
import type { Emitter } from './emitter.js';
import type { PendingCall, PendingCalls } from './create-pending-calls.js';
import type { Facts } from './create-facts.js';
import type { Happenings } from './create-happenings.js';
import type { DocentOptions } from './options.js';
import type { Lazy } from './platform/create-lazy.js';
import type { Moment, Platform } from './platform/platform.js';
import type { Placing } from './placement/placing.js';
import type { ProjectSource } from './project/create-project-source.js';
import type { RecordStore } from './record/create-record-store.js';
import { version } from './version.js';

/** The part of {@link Docent} that does not need a page with elements. */
export type DocentMethods = Omit<Docent, 'ready' | 'push' | 'destroy'>;

/** What the methods work with. */
export interface MethodsSetup {
  platform: Platform;
  options: DocentOptions;
  consent: Consent;
  project: ProjectSource;
  records: RecordStore;
  tracker: Lazy<Tracker>;
  emitter: Emitter<DocentEvents>;
  middleware: Set<Middleware>;
  commands: Lazy<Commands>;
  pending: PendingCalls;
  facts: Facts;
  experiments: ReadonlyMap<string, ExperimentNote>;
  /** Shows entities on the page. */
  placing: () => Promise<Placing>;
  /** Hears of what happens. */
  track: Happenings['track'];
  /** A moment with the id of the message that will tell of it. */
  identified: (moment: Moment) => Moment;
  /** What has to be agreed to for an event. */
  purposeOf: (event: unknown) => Purpose | 'any';
  /** Takes the customer's answer, and makes storage agree with it. */
  setConsent: (changes: ConsentChanges) => Promise<void>;
  erase: Docent['erase'];
}

/** The methods as called now, or at an earlier moment: calls made before Docent was loaded keep their time and page. */
export function createDocentMethods(setup: MethodsSetup): (moment?: Moment) => DocentMethods {
  const { consent, emitter, facts, middleware, options, placing, platform, project, records, tracker } = setup;

  return moment => {
    const now = () => moment ?? platform.moment();
    /** A promise that nobody awaits must not become an unhandled rejection of the host's page. */
    const tame = <A extends unknown[], R>(method: (...args: A) => Promise<R>) => {
      return (...args: A): Promise<R> => {
        const promise = method(...args);
        promise.catch((error: Error) => emitter.emit('error', error));
        return promise;
      };
    };
    /** Passes a call on with the moment it was made at. */
    const told = <A extends unknown[]>(
      method: Exclude<PendingCall['method'], 'capture'>,
      call: (running: Tracker, at: Moment, ...args: A) => Promise<void>,
    ) =>
      tame((...args: A) => {
        const at = setup.identified(now());
        if (method === 'identify') facts.hear('customer', args[0], args[1]);
        if (method === 'group') facts.hear('account', args[0], args[1]);
        // The third thing that identify() takes is a token, which does not belong in storage.
        const pending: PendingCall = { method, args: args.slice(0, 2), moment: at };
        if (method === 'track') {
          facts.track(args[0], at.at);
          void setup.pending.during(pending, 'learning', () => setup.track(moment, args[0], args[1], at.at));
        }
        const purpose = method === 'page' ? 'analytics' : method === 'track' ? setup.purposeOf(args[0]) : 'any';
        return setup.pending.during(pending, purpose, async () => call(await tracker.get(), at, ...args));
      });

    return {
      version,
      identify: told('identify', (running, at, ...args) => running.identify(at, ...args)),
      group: told('group', (running, at, ...args) => running.group(at, ...args)),
      alias: told('alias', (running, at, ...args) => running.alias(at, ...args)),
      track: told('track', (running, at, name: string, properties?: object) => running.track(at, name, properties)),
      page: told('page', (running, at, ...args) => running.page(at, ...args)),
      consent: tame(async (changes = {}) => {
        if (Object.keys(changes).length) await setup.setConsent(changes);
        return consent.state();
      }),
      show: tame(async ref => (await placing()).show(ref)),
      hide: tame(async ref => (await placing()).hide(ref)),
      explain: tame(async ref => (await placing()).explain(ref)),
      on: (name, listener) => emitter.on(name, listener),
      record: tame(() => records.all()),
      erase: tame(setup.erase),
      flush: tame(async () => (await tracker.get()).flush()),
      reset: tame(async () => {
        facts.reset();
        // Who it was is forgotten before what they did: else an answer on its way would bring that back.
        await tracker.loaded()?.reset();
        await records.erase();
        await (await tracker.get()).reset();
      }),
      use(change) {
        middleware.add(change);
        return () => middleware.delete(change);
      },
      debug: tame(async () => {
        const running = await tracker.loaded()?.debug();
        const known = (await setup.commands.loaded()?.list()) ?? [];
        const manifest = project.loaded();
        return {
          version,
          project: { id: options.project ?? manifest?.project, version: manifest?.version },
          consent: consent.state(),
          storage: 'none',
          record: records.mode(),
          ids: {},
          queued: 0,
          quarantined: [],
          commands: known.map(({ status }) => status),
          requests: [],
          dropped: {},
          experiments: [...setup.experiments].map(([ref, note]) => ({ ref, ...note })),
          ...running,
        };
      }),
    };
  };
}
