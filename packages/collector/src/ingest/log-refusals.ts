import type { Log } from '../log.js';

/** What was refused of a request. */
export interface Refusals {
  project: string;
  refused: number;
  of: number;
  /** Code of the first, and the rule it broke: that usually explains the others. Nothing of the message itself. */
  firstRule: string;
}

/** One entry per request, however many messages of it were refused. */
export function logRefusals(log: Log, { project, refused, of, firstRule }: Refusals): void {
  if (refused === 0) return;
  log({
    level: 'warn',
    message: `${project}: refused ${refused} of ${of} messages; the first: ${firstRule}`,
    fields: { refused, of },
    kind: `${project} refused ${firstRule}`,
  });
}
