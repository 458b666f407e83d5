import type { DebugReport } from '../base/debug-request.js';

/** The report as JSON, to be sent to somebody: without what proves to a server that one is the customer. */
export function reportJson(report: DebugReport | undefined): string {
  return JSON.stringify(report, (key, value: unknown) => (/secret|token/i.test(key) ? '(left out)' : value), 2) ?? '';
}
