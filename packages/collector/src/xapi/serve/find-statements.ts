import type { EventName } from '@docent/schema/names';
import { sql } from 'kysely';
import { eventColumns } from '../../store/event-columns.js';
import type { StoredEvent } from '../../store/event-store.js';
import { createIris } from '../identity/iris.js';
import { type Learner, pseudonym } from '../identity/pseudonym.js';
import { eventMappings, mappedEvents } from '../mapping/event-mappings.js';
import { readEvent, registrationOf } from '../mapping/to-statements.js';
import { type SourceOptions, statementsOf } from '../source/statement-source.js';
import type { Statement } from '../statement.js';
import { validateStatement } from '../validate/validate-statement.js';
import { findLearner } from './find-learner.js';
import { matches } from './matches.js';
import { seqBefore } from './seq-near.js';
import type { StatementPlace } from './statement-cursor.js';
import type { StatementQuery } from './statement-query.js';

/** A statement with when its event was stored, milliseconds since the epoch. */
export interface FoundStatement {
  statement: Statement;
  storedAt: number;
}

/** Where and in what to look. */
export interface StatementSearch extends SourceOptions {
  project: string;
}

/** Events that are read at once, and those that one answer may cost; then the asker goes on where it ended. */
const page = 500;
const chunk = 50;
const mostPages = 10;

/** The statements asked for, in the order of the store, and where the rest begins. */
export async function findStatements(
  search: StatementSearch,
  query: StatementQuery,
  from: StatementPlace | undefined,
): Promise<{ found: FoundStatement[]; next?: StatementPlace }> {
  const read = await createReader(search, query);
  const found: FoundStatement[] = [];
  let place = from;
  let next = from;
  for (let pages = 0; read && pages < mostPages; pages++) {
    const events = await read(place);
    // A few at a time: making statements costs more than reading events, and the answer may be full before all are made.
    for (const some of inChunks(events.filter(event => mayMatch(event, search, query)))) {
      const made = await statementsOf(some, search);
      for (const [index, event] of some.entries()) {
        const own = (made[index] ?? []).filter(statement => matches(statement, query) && isRight(statement));
        if (!query.ascending) own.reverse();
        const done = place?.seq === event.seq ? place.done : 0;
        for (const [at, statement] of own.entries()) {
          if (at < done) continue;
          if (found.length === query.limit) return { found, ...(next && { next }) };
          found.push({ statement, storedAt: event.receivedAt });
          next = { seq: event.seq, done: at + 1 };
        }
      }
    }
    const last = events.at(-1);
    if (!last || events.length < page) return { found };
    // Whatever the last one means has been told.
    place = { seq: last.seq, done: Number.MAX_SAFE_INTEGER };
  }
  return { found, ...(read && place && { next: place }) };
}

/** Events of an SDK that is newer than this collector may say what their statements cannot. */
function isRight(statement: Statement): boolean {
  return validateStatement(statement).length === 0;
}

/** What can be told of an event before its statements are made. */
function mayMatch(event: StoredEvent, { project, secret }: StatementSearch, { registration }: StatementQuery): boolean {
  if (registration === undefined) return true;
  const read = readEvent(event);
  return read !== undefined && registrationOf(pseudonym(project, event, secret), read.entity) === registration;
}

function inChunks(events: readonly StoredEvent[]): StoredEvent[][] {
  const count = Math.ceil(events.length / chunk);
  return Array.from({ length: count }, (_, index) => events.slice(index * chunk, (index + 1) * chunk));
}

/** Reads page after page of the events that may mean what is asked for; undefined when there cannot be any. */
async function createReader({ store, project, base, secret }: StatementSearch, query: StatementQuery) {
  const { agent, ascending, since, until, verb } = query;
  const names = mappedEvents.filter(name => verb === undefined || hasVerb(name, verb));
  if (names.length === 0 || agent === 'nobody') return undefined;
  if (agent && agent.homePage !== createIris(base).home(project)) return undefined;
  const learner = agent && (await findLearner(store, project, agent.name, secret));
  if (learner === 'nobody') return undefined;
  const who: Learner | undefined = learner === 'unknown' ? undefined : learner;
  const ref = query.relatedActivities ? undefined : refOf(query.activity, createIris(base).home(project));
  const low = since === undefined ? 0 : await store.query(database => seqBefore(database, project, since));
  return async (place: StatementPlace | undefined): Promise<StoredEvent[]> => {
    // An event whose statements were not all answered is read again.
    const passed = place?.done === Number.MAX_SAFE_INTEGER;
    return await store.query(database =>
      database
        .selectFrom('events')
        .select(eventColumns)
        .where('project', '=', project)
        .where('event', 'in', names)
        .where('events.seq', '>', low)
        .$if(since !== undefined, events => events.where('received_at', '>', since ?? 0))
        .$if(until !== undefined, events => events.where('received_at', '<=', until ?? 0))
        .$if(place !== undefined, events =>
          events.where('events.seq', ascending ? (passed ? '>' : '>=') : passed ? '<' : '<=', place?.seq ?? 0),
        )
        .$if(who !== undefined && who.userId !== null, events => events.where('user_id', '=', who?.userId ?? ''))
        .$if(who !== undefined && who.userId === null, events =>
          events.where('user_id', 'is', null).where('anonymous_id', '=', who?.anonymousId ?? ''),
        )
        .$if(ref !== undefined, events => events.where(sql<boolean>`message LIKE ${`%"ref":"${ref}"%`}`))
        .orderBy('events.seq', ascending ? 'asc' : 'desc')
        .limit(page)
        .execute(),
    );
  };
}

function hasVerb(name: EventName, verb: string): boolean {
  const mapping = eventMappings[name];
  return !('none' in mapping) && mapping.verbs.some(({ id }) => id === verb);
}

/** The entity that an activity of ours is part of, as messages name it; they are kept as JSON without spaces. */
function refOf(activity: string | undefined, home: string): string | undefined {
  if (activity === undefined || !activity.startsWith(`${home}/`)) return undefined;
  const [kind = '', id = ''] = activity.slice(home.length + 1).split('/');
  return /^[a-z-]+$/.test(kind) && kind !== 'skill' && /^[a-z0-9-]+$/.test(id) ? `${kind}:${id}` : undefined;
}
