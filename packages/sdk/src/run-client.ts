import {
  type Client,
  createBrowserPlatform,
  createClient,
  type Docent,
  type DocentCall,
  type DocentOptions,
  type ProjectSource,
  type Report,
} from '@docent/client';
import { answerRequests } from './answer-requests.js';
import { callMethod } from './call-method.js';
import type { Definer } from './create-definer.js';
import { createExtras } from './create-extras.js';
import type { Waiting } from './handover.js';
import { watchShadowRoots } from './watch-shadow-roots.js';
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

/** Starts the client: its methods replace the stand-ins, and the calls those have taken are made, in their order. */
export function runClient({ definer, destroy, options, project, report, until, waiting, window }: RunSetup): Client {
  const { document } = window;
  const platform = createBrowserPlatform(window);
  const client = createClient({ platform, options, report, project });
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
  whenIdle(window, () => {
    if (until.aborted) return;
    client.idle();
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
  return client;
}
