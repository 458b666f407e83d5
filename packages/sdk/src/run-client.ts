import {
  type Client,
  createBrowserPlatform,
  createClient,
  type Docent,
  type DocentCall,
  type DocentOptions,
  type ProjectSource,
  type RecordChange,
  type Report,
} from '@docent/client';
import { within } from '@docent/client/platform/within.js';
import type { Manifest } from '@docent/schema';
import { answerRequests } from './answer-requests.js';
import { callMethod } from './call-method.js';
import type { HoldOut } from './create-hold-out.js';
import type { Definer } from './create-definer.js';
import { createExtras } from './create-extras.js';
import type { Waiting } from './handover.js';
import { watchShadowRoots } from './watch-shadow-roots.js';
import type { Unasked } from './unasked/create-unasked.js';
import { whenIdle } from './when-idle.js';

/** What there is when the client comes. */
export interface RunSetup {
  window: Window & typeof globalThis;
  options: DocentOptions;
  report: Report;
  project: ProjectSource;
  waiting: Waiting;
  definer: Definer;
  /** Ends everything. */
  destroy: () => void;
  until: AbortSignal;
}

/** A client that knows when a widget may be shown. */
export interface RunningClient extends Client {
  /**
   * What is known of the customer at an entity, as soon as the widget may show it. What comes late goes to `refresh`.
   *
   * @throws {DocentError} as {@link ProjectSource.manifest}
   */
  receive(ref: string, widget: HTMLElement, refresh: (change: RecordChange) => void): Promise<unknown>;
}

/** Milliseconds that a widget waits for the browser's storage. */
const patience = 1500;

/** Starts the client: its methods replace the stand-ins, and the calls those have taken are made, in their order. */
export function runClient(setup: RunSetup): RunningClient {
  const { definer, destroy, options, project, report, until, waiting, window } = setup;
  const { document } = window;
  const platform = createBrowserPlatform(window);
  let unasked: Unasked | undefined;
  async function placing(): Promise<Unasked> {
    const { createUnasked } = await import('./unasked/create-unasked.js');
    return (unasked ??= createUnasked(setup, client, platform, holdOut));
  }
  const client: Client = createClient({ platform, options, report, project, placing });
  const extras = createExtras(document, options, until);
  const { privacyControl } = platform;
  answerRequests({ document, client, options, loadConsent: extras.consent, privacyControl, until });
  const docent: Docent = Object.assign(waiting.docent, client.methods(), {
    ready: Promise.resolve(),
    push(...calls: readonly DocentCall[]) {
      for (const item of calls) {
        const [method, ...args] = Array.isArray(item) ? item : [item];
        callMethod(docent, client.methods(), method, args).catch((error: Error) => report.warn(error.message));
      }
    },
    destroy,
  });
  until.addEventListener('abort', client.destroy);
  if (until.aborted) client.destroy();
  let hearing: Promise<void> | undefined;
  function hear({ signals }: Manifest): Promise<void> | undefined {
    if (!signals) return undefined;
    hearing ??= import('./recommend/start-hearing.js')
      .then(part => part.startHearing(client, signals, report))
      .catch(() => (hearing = undefined));
    return hearing;
  }
  /**
   * Without consent nothing appears unasked, and what lists learn from is not kept, so not even the project is looked at; unless
   * somebody wants to know why.
   */
  function place(): void {
    const { functional, learning } = client.consent.state();
    const mayAppear = options.debug || functional === 'granted';
    const mayKeep = learning === 'granted';
    if (!mayAppear && !mayKeep) return;
    project
      .manifest()
      .then(published => {
        if (mayKeep) void hear(published);
        if (mayAppear && published.unasked) return placing();
        return undefined;
      })
      .catch(() => undefined);
  }
  client.methods().on('consent', place);
  // What somebody does at once, before they leave again, is not to wait until the page is idle.
  client.onLearn(() =>
    client.consent.state().learning === 'granted'
      ? project
          .manifest()
          .then(hear)
          .catch(() => undefined)
      : undefined,
  );
  platform.on('online', place, until);
  whenIdle(window, () => {
    if (until.aborted) return;
    client.idle();
    place();
    watchShadowRoots(document, definer);
    extras.show(Object.values(client.consent.state()).includes('asked'));
  });
  // Who has asked what only the client can answer asks again.
  document.dispatchEvent(new Event('docent-ready'));
  for (const { arguments: args, method, moment, reject, resolve } of waiting.queue.splice(0)) {
    callMethod(docent, client.methods(moment), method, args).then(resolve, (error: Error) => {
      report.warn(error.message);
      reject(error);
    });
  }
  let holdingOut: Promise<HoldOut> | undefined;
  const holdOut = () =>
    (holdingOut ??= import('./create-hold-out.js').then(part => part.createHoldOut(window, client, platform, until)));
  return {
    ...client,
    async receive(ref, widget, refresh) {
      const { experiments } = await project.manifest();
      if (experiments) {
        // Who cannot be assigned gets everything.
        await holdOut().then(
          ({ admit }) => admit(ref, widget),
          () => (holdingOut = undefined),
        );
      }
      const known = client.records.slice(ref).then(slice => {
        if (slice) refresh({ ref, slice });
        return slice;
      });
      return within(platform, patience, known).catch(() => undefined);
    },
  };
}
