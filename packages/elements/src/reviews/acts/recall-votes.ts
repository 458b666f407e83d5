import type { CommandStatus } from '../../base/command-request.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';

/** What this browser knows of the reader's votes, by id of the review; of those that count still. */
export async function recallVotes(
  element: Pick<EventTarget, 'dispatchEvent'>,
): Promise<ReadonlyMap<string, CommandStatus>> {
  const event = new DocentRequestEvent<'commands'>({ type: 'commands' });
  element.dispatchEvent(event);
  const known = (await event.response?.catch(() => undefined)) ?? [];
  const votes = new Map<string, CommandStatus>();
  for (const { status } of known) {
    const { name, ref = '', state } = status;
    const id = ref.replace('review:', '');
    if (name === 'vote-review' && state !== 'refused') votes.set(id, status);
    // What was taken back is told under the same ref, later.
    if (name === 'withdraw') votes.delete(id);
  }
  return votes;
}
