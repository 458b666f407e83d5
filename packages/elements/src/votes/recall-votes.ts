import type { CommandStatus } from '../base/command-request.js';
import { DocentRequestEvent } from '../base/docent-request-event.js';

/** What a reader says of what somebody wrote. */
export type Vote = 'helpful' | 'not-helpful';

/** A vote of the reader that stands. */
export interface OwnVote {
  /** Absent: which way is not remembered. */
  vote?: Vote | undefined;
  /** What takes it back. */
  status: CommandStatus;
}

/** Votes by id of what they are on; undefined: it was taken back. */
export type KnownVotes = ReadonlyMap<string, OwnVote | undefined>;

/**
 * What this browser knows of the reader's votes.
 *
 * @param kinds of what: `review`, say
 */
export async function recallVotes(
  element: Pick<EventTarget, 'dispatchEvent'>,
  kinds: readonly string[],
): Promise<KnownVotes> {
  const event = new DocentRequestEvent<'commands'>({ type: 'commands' });
  element.dispatchEvent(event);
  const known = (await event.response?.catch(() => undefined)) ?? [];
  const votes = new Map<string, OwnVote | undefined>();
  for (const { status } of known) {
    const { name, payload, ref = '', state } = status;
    const [kind = '', id = ''] = ref.split(':');
    if (state === 'refused' || !kinds.includes(kind)) continue;
    if (name === `vote-${kind}`) votes.set(id, { vote: payload?.['vote'] as Vote | undefined, status });
    // What was taken back is told under the same ref, later.
    if (name === 'withdraw') votes.set(id, undefined);
  }
  return votes;
}
