import type { BatchResponse } from '@docent/schema';
import type { Log } from '../log.js';

/** One line per request, however many messages of it were refused: the first reason usually explains the others. */
export function logRefusals(log: Log, project: string, { accepted, refused }: BatchResponse): void {
  const [first] = refused;
  if (!first) return;
  const total = accepted.length + refused.length;
  log({
    level: 'warn',
    message: `${project}: refused ${refused.length} of ${total} messages; the first: ${first.code}: ${first.reason.slice(0, 300)}`,
  });
}
