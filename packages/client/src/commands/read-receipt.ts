import { DocentError } from '@docent/schema/names';
import { routeOf } from '../delivery/destination-of.js';
import type { Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import type { CommandStatus, ReceiptProof } from './command-status.js';

/** Milliseconds for the collector to answer: somebody is waiting. */
const patience = 15_000;

/**
 * Asks the collector what became of a command, or of what it was corrected to. `undefined`: there is none, or this does not open it.
 *
 * @param token opens it where there is no secret
 * @throws {DocentError} `unreachable`
 */
export async function readReceipt(
  platform: Platform,
  endpoint: string,
  { id, secret }: ReceiptProof,
  token: string | undefined,
): Promise<CommandStatus | undefined> {
  const asked = platform.fetch(routeOf(endpoint, `receipts/${encodeURIComponent(id)}`), {
    headers: { authorization: `Bearer ${secret ?? token ?? ''}` },
    credentials: 'omit',
  });
  const answer = await within(platform, patience, asked).catch(() => undefined);
  if (answer?.status === 404) return undefined;
  if (answer?.status !== 200) throw new DocentError('unreachable', 'The receipt could not be read.');
  // What opened it opens it again, also when it was corrected since.
  return { ...(JSON.parse(await answer.text()) as CommandStatus), receipt: { id, secret: secret ?? '' } };
}
