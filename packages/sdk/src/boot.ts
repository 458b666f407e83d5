import type { Handover } from './handover.js';
import { parseAttributes } from './parse-attributes.js';
import { createReport } from './report.js';
import { startDocent } from './start-docent.js';

/** Starts Docent from what the loader has gathered, and makes the calls that were made meanwhile, in their order. */
export function boot({ attributes, docent, queue, src }: Handover): void {
  const { debug } = attributes;
  const report = createReport(debug !== undefined && debug !== 'false');
  const running = startDocent(window, parseAttributes(attributes, src, document, report), report, docent);
  for (const { arguments: args, method, moment, reject, resolve } of queue.splice(0)) {
    running.call(method, args, moment).then(resolve, (error: Error) => {
      report.debug(`${String(method)}() failed: ${error.message}`);
      reject(error);
    });
  }
}
