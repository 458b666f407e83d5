import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { Place } from './read-order.js';
import type { ReviewQuery } from './review-query.js';

/** A review where it stands in the order. */
export interface PlacedReview extends Place {
  id: string;
}

/** Reviews of a page in order, and where to go on; without a place to go on, these were the last. */
export interface FoundPlaces {
  found: PlacedReview[];
  next?: Place;
}

/** All words with a blank at either end, so that whole words can be told from parts of others. */
const padded = sql<string>`' ' || words || ' '`;

/** Of whose reviews. */
export interface ReviewScope {
  project: string;
  subject: string;
}

/**
 * Reviews that are looked at for one page, in the order asked for, whatever fits: a page of something rare ends early and says where to go
 * on, instead of looking at all there are.
 */
export const lookedAt = 2000;

/** Published reviews of a page. Each order is that of an index, read from where the page before ended. */
export async function findPlaces(
  database: Kysely<Tables>,
  scope: ReviewScope,
  query: ReviewQuery,
): Promise<FoundPlaces> {
  const { after, limit } = query;
  const strands = strandsOf(query);
  const start =
    after === undefined
      ? 0
      : Math.max(
          0,
          strands.findIndex(({ rating = after.rating }) => rating === after.rating),
        );
  const found: PlacedReview[] = [];
  let budget = lookedAt;
  for (const [index, strand] of strands.entries()) {
    if (index < start) continue;
    const wanted = limit + 1 - found.length;
    const isWhole = takesAll(query, strand);
    const look = { strand, query, after: index === start ? after : undefined, budget: isWhole ? wanted : budget };
    found.push(...(await fitting(database, scope, look, wanted)));
    if (found.length > limit) {
      const last = found[limit - 1];
      return { found: found.slice(0, limit), ...(last && { next: last }) };
    }
    if (isWhole) continue;
    const end = await endOf(database, scope, look);
    if (end) return { found, next: end };
    if (index < strands.length - 1) budget -= await countLooked(database, scope, look);
  }
  return { found };
}

/** Reviews that stand in one index in their order: all, or those with so many stars, or of one role. */
interface Strand {
  rating?: number;
  role?: string;
}

function strandsOf({ role, sort, stars }: ReviewQuery): Strand[] {
  if (sort === 'lowest' || sort === 'highest') {
    const wanted = [1, 2, 3, 4, 5].filter(rating => stars.length === 0 || stars.includes(rating));
    return (sort === 'lowest' ? wanted : wanted.reverse()).map(rating => ({ rating }));
  }
  if (sort === 'useful' && stars.length === 1) return [{ rating: stars[0]! }];
  if (sort === 'useful' && stars.length === 0 && role !== undefined) return [{ role }];
  return [{}];
}

/** Whether every review of a strand fits. */
function takesAll({ criterion, language, role, stars, verified, words }: ReviewQuery, strand: Strand): boolean {
  const fits = (stars.length === 0 || strand.rating !== undefined) && (role === undefined || strand.role !== undefined);
  return fits && criterion === undefined && language === undefined && !verified && words.length === 0;
}

interface Look {
  strand: Strand;
  query: ReviewQuery;
  after: Place | undefined;
  budget: number;
}

/** What a strand is ordered by. */
const keyOf = ({ sort }: ReviewQuery) => (sort === 'newest' ? 'published_at' : 'usefulness');

/** What is looked at: the next reviews of a strand, as many as the budget allows. */
function lookAt(database: Kysely<Tables>, { project, subject }: ReviewScope, { after, budget, query, strand }: Look) {
  const key = keyOf(query);
  return database
    .selectFrom('reviews')
    .select(['review_id as id', 'seq', 'rating', 'role', 'language', 'verified', 'criteria', 'words'])
    .select(sql.ref<number>(key).as('key'))
    .where('project', '=', project)
    .where('subject', '=', subject)
    .where('kind', '=', 'review')
    .where('state', '=', 'published')
    .$if(strand.rating !== undefined, those => those.where('rating', '=', strand.rating!))
    .$if(strand.role !== undefined, those => those.where('role', '=', strand.role!))
    .$if(after !== undefined, those =>
      those.where(({ eb, refTuple, tuple }) => eb(refTuple(key, 'seq'), '<', tuple(after!.key, after!.seq))),
    )
    .orderBy(key, 'desc')
    .orderBy('seq', 'desc')
    .limit(Math.max(0, budget));
}

async function fitting(
  database: Kysely<Tables>,
  scope: ReviewScope,
  look: Look,
  wanted: number,
): Promise<PlacedReview[]> {
  const { criterion, language, role, stars, verified, words } = look.query;
  const rows = await database
    .selectFrom(lookAt(database, scope, look).as('looked'))
    .select(['id', 'seq', 'rating', 'key'])
    .$if(stars.length > 0, those => those.where('rating', 'in', stars))
    .$if(role !== undefined, those => those.where('role', '=', role!))
    .$if(language !== undefined, those => those.where('language', '=', language!))
    .$if(verified, those => those.where('verified', '=', 1))
    .$if(criterion !== undefined, those =>
      those.where('criteria', 'like', `%"${criterion!.id}":${criterion!.stars ?? ''}%`),
    )
    .$call(those => words.reduce((narrowed, word) => narrowed.where(padded, 'like', `%${word}%`), those))
    .orderBy('key', 'desc')
    .orderBy('seq', 'desc')
    .limit(wanted)
    .execute();
  return rows.map(({ id, key, rating, seq }) => ({ id, rating: Number(rating), key: Number(key), seq: Number(seq) }));
}

/** The last that was looked at, where the budget ended before the reviews did. */
async function endOf(database: Kysely<Tables>, scope: ReviewScope, look: Look): Promise<Place | undefined> {
  const last = await lookAt(database, scope, look)
    .clearSelect()
    .select(['seq', 'rating', sql.ref<number>(keyOf(look.query)).as('key')])
    .limit(1)
    .offset(Math.max(0, look.budget - 1))
    .executeTakeFirst();
  return last && { rating: Number(last.rating), key: Number(last.key), seq: Number(last.seq) };
}

async function countLooked(database: Kysely<Tables>, scope: ReviewScope, look: Look): Promise<number> {
  const { total } = await database
    .selectFrom(lookAt(database, scope, look).clearSelect().select('seq').as('looked'))
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
