import {
  createBrowserPlatform,
  createClient,
  type Docent,
  type DocentCall,
  type DocentOptions,
  type Moment,
  type Report,
} from '@docent/client';
import { createBridge } from './bridge.js';
import { callMethod } from './call-method.js';
import { canRender } from './can-render.js';
import { createDefiner } from './create-definer.js';
import { registry } from './registry.js';
import { whenIdle } from './when-idle.js';

/** Docent, and a way to make calls as of an earlier moment. */
export interface RunningDocent {
  docent: Docent;
  call(method: unknown, args: readonly unknown[], moment: Moment): Promise<unknown>;
}

/**
 * Starts Docent in a window.
 *
 * @param target object that becomes it, so that who holds a stand-in holds the real one
 */
export function startDocent(
  window: Window & typeof globalThis,
  options: DocentOptions,
  report: Report,
  target: Partial<Docent> = {},
): RunningDocent {
  const { document } = window;
  const client = createClient(createBrowserPlatform(window), options, report);
  let definer: ReturnType<typeof createDefiner> | undefined;
  let endBridge: (() => void) | undefined;
  let alive = true;

  const docent: Docent = Object.assign(target, client.methods(), {
    ready: Promise.resolve(),
    push(...calls: readonly DocentCall[]) {
      for (const item of calls) {
        const [method, ...args] = Array.isArray(item) ? item : [item];
        callMethod(docent, client.methods(), method, args).catch((error: Error) => report.warn(error.message));
      }
    },
    destroy() {
      alive = false;
      definer?.destroy();
      endBridge?.();
      client.destroy();
    },
  });

  if (canRender(document)) {
    definer = createDefiner(window, registry, report);
    endBridge = createBridge({ document, client, widgets: definer, report, locale: options.locale });
    // Only now, when somebody listens to what elements ask.
    definer.start();
  } else {
    report.warn('this page allows no Trusted Types policy named "docent", so widgets stay as they are in its HTML.');
  }
  whenIdle(window, () => alive && client.idle());
  document.dispatchEvent(new Event('docent-ready'));
  return { docent, call: (method, args, moment) => callMethod(docent, client.methods(moment), method, args) };
}
