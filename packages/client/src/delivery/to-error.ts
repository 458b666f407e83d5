import { DocentError } from '@docent/schema/names';
import type { Outcome } from './send-batch.js';

/** What to tell a developer of a batch that was not taken. */
export function toError({ status }: Pick<Outcome, 'status'>): DocentError {
  if (status === 401 || status === 403) {
    return new DocentError(
      'denied',
      `Events were turned away with status ${status}: the write key is not valid there.`,
    );
  }
  const why = status ? (status < 300 ? 'the answer was not from a collector' : `status ${status}`) : 'no answer';
  return new DocentError('unreachable', `Events could not be sent: ${why}. They are kept and sent later.`);
}
