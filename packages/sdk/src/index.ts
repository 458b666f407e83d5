import type { Docent, DocentOptions } from '@docent/client';
import { createReport } from './report.js';
import { startDocent } from './start-docent.js';

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
  return startDocent(window, options, createReport(options.debug === true)).docent;
}
