import { createHash } from 'node:crypto';
import type { EventName } from '@docent/schema/names';
import { readVersion } from '../../read-version.js';
import type { StoredMessage } from '../../store/event-store.js';

/** Something that happened to a review, question or answer. */
export interface ReviewHappening {
  project: string;
  name: EventName;
  subject: string;
  /** Of the event; see `idsOf`. */
  properties: Record<string, unknown>;
  /** Whom it is of: who did it, or, of what moderators do, who wrote the review. */
  userId: string | null;
  anonymousId: string | null;
  verified: boolean;
  /** Makes its id: the same for the same, however often it is tried. Nobody else knows it. */
  seed: string;
  /** Milliseconds since the epoch. */
  at: number;
  receivedAt: number;
}

/** The event that tells of it. Of nobody named, it is of somebody who is known by this alone. */
export function reviewEvent(happening: ReviewHappening): StoredMessage {
  const { anonymousId, at, name, project, properties, receivedAt, seed, subject, userId, verified } = happening;
  const idOf = (what: string): string =>
    `review-${createHash('sha256').update(`${project}\0${seed}\0${what}`).digest('base64url')}`;
  const messageId = idOf(name);
  const nobody = userId === null && anonymousId === null ? idOf('writer') : anonymousId;
  const timestamp = new Date(at).toISOString();
  return {
    ...{
      messageId,
      type: 'track',
      event: name,
      userId,
      anonymousId: nobody,
      previousId: null,
      tab: null,
      sequence: null,
    },
    ...{ verified: verified ? 1 : 0, originalTimestamp: timestamp, timestamp: at, receivedAt },
    message: JSON.stringify({
      ...{ type: 'track', event: name, messageId },
      ...(userId !== null && { userId }),
      ...(nobody !== null && { anonymousId: nobody }),
      ...{ timestamp, properties },
      context: {
        library: { name: 'docent', version: readVersion() },
        docent: {
          project,
          widget: name.startsWith('Review') ? 'docent-reviews' : 'docent-questions',
          ref: `subject:${subject}`,
        },
      },
    }),
  };
}
