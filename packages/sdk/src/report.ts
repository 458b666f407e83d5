import type { Report } from '@docent/client';

/** The only place that writes to the console: faults of the set-up, once each, and what debugging asks for. */
/* eslint-disable no-console */

/** Says on the console what a developer should mend. */
export function warn(message: string): void {
  console.warn(`Docent: ${message}`);
}

/** @param debug whether to tell what is not a fault, too */
export function createReport(debug: boolean): Report {
  const said = new Set<string>();
  return {
    warn(message) {
      if (said.has(message)) return;
      said.add(message);
      warn(message);
    },
    debug(message, detail) {
      if (debug) console.debug(`Docent: ${message}`, detail ?? '');
    },
  };
}
