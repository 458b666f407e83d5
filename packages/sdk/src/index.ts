import type { Docent, DocentOptions } from '@docent/client';
import { createWaiting } from './create-waiting.js';
import { resolveAddresses } from './resolve-addresses.js';
import { start } from './start.js';

export type {
  ConsentAnswer,
  ConsentChanges,
  ConsentStart,
  ConsentState,
  DebugReport,
  Docent,
  DocentCall,
  DocentEvents,
  DocentOptions,
  Middleware,
  OutgoingMessage,
  Refusal,
  Traits,
} from '@docent/client';
export { DocentError } from '@docent/schema/names';

/**
 * Starts Docent in an application that bundles it, with the methods that `window.docent` has with the script tag. Call it once,
 * in a browser.
 *
 * @example
 * const docent = createDocent({ project: 'meridian', endpoint: 'https://learn.vendor.example', consent: 'granted' });
 * await docent.identify('customer-1');
 */
export function createDocent(options: DocentOptions): Docent {
  // Stand-ins at first, as with the script tag: calls can be made at once.
  let wake = () => {};
  const waiting = createWaiting(window, () => wake());
  wake = start(window, resolveAddresses(options, document), waiting);
  return waiting.docent as Docent;
}
