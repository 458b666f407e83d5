import type { RecommendedItem } from '@docent/schema/names';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.js';
import type { ListDefinition } from './list-definition.js';

/** Ids asked for at once. */
const idsAtOnce = 500;
const subjectPrefix = 'subject:';

/**
 * Which of some items a list may recommend now: candidates that its project file knows, and imported subjects that are still there, where these are
 * candidates. What was removed or renamed is in neither.
 */
export async function readCandidates(
  database: Kysely<Tables>,
  project: string,
  { imported, items }: Pick<ListDefinition, 'items' | 'imported'>,
  asked: readonly RecommendedItem[],
): Promise<Set<RecommendedItem>> {
  const known = new Set<string>(items);
  const candidates = new Set(asked.filter(item => known.has(item)));
  // What is imported has no tags.
  if (!imported || imported.tags) return candidates;
  const named = imported.items && new Set(imported.items);
  const ids = asked
    .filter(item => !known.has(item) && item.startsWith(subjectPrefix) && (!named || named.has(item)))
    .map(item => item.slice(subjectPrefix.length));
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const rows = await database
      .selectFrom('subjects')
      .select('id')
      .where('project', '=', project)
      .where('deleted_at', 'is', null)
      .where('id', 'in', ids.slice(start, start + idsAtOnce))
      .$if(imported.types !== undefined, query => query.where('kind', 'in', imported.types ?? []))
      .execute();
    for (const { id } of rows) candidates.add(`${subjectPrefix}${id}`);
  }
  return candidates;
}
