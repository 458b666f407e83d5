import { sql } from 'kysely';
import type { EventStore } from '../../store/event-store.js';
import type { Learner } from '../identity/pseudonym.js';
import type { PlayedStretch } from '../mapping/played.js';
import { readEvent } from '../mapping/to-statements.js';
import { stretchOf, videoNameOf } from '../mapping/video-mappings.js';

/** Events that tell what was played of a video. */
export const playedEvents = ['Howto Video Played', 'Howto Video Paused', 'Howto Video Seeked'];

/** A sum, so that the database does not look through the project for the latest, but through the learner's own events. */
const inStoreOrder = sql<number>`events.seq + 0`;

/** Of a learner at most, the latest: a program that plays a video for ever must not fill the memory. */
const mostEvents = 5000;

/**
 * What a learner did with videos up to an event, by ref of the entity, in the order of the store.
 *
 * @param until `seq` of the last event that counts
 */
export async function loadPlayed(
  store: EventStore,
  project: string,
  { userId, anonymousId }: Learner,
  until: number,
): Promise<Map<string, PlayedStretch[]>> {
  const rows = await store.query(database =>
    database
      .selectFrom('events')
      .select(['seq', 'tab', 'event', 'message'])
      .where('project', '=', project)
      .where('event', 'in', playedEvents)
      .where(inStoreOrder, '<=', until)
      .$if(userId !== null, query => query.where('user_id', '=', userId))
      .$if(userId === null, query => query.where('user_id', 'is', null).where('anonymous_id', '=', anonymousId))
      .orderBy(inStoreOrder, 'desc')
      .limit(mostEvents)
      .execute(),
  );
  const played = new Map<string, PlayedStretch[]>();
  for (const { seq, tab, event, message } of rows.reverse()) {
    const read = readEvent({ event, message });
    if (!read) continue;
    const { entity, properties } = read;
    const ref = `${entity.kind}:${entity.id}`;
    const stretch = event === 'Howto Video Played' ? undefined : stretchOf(properties);
    const one = {
      seq: Number(seq),
      tab: tab ?? '',
      video: videoNameOf(properties),
      ...(stretch && { stretch }),
    };
    played.set(ref, [...(played.get(ref) ?? []), one]);
  }
  return played;
}
