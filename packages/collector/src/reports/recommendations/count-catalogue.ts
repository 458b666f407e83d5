import type { RecommendedItem } from '@docent/schema/names';
import type { Kysely } from 'kysely';
import type { ListDefinition } from '../../models/list-definition.js';
import { readCandidates } from '../../models/read-candidates.js';
import type { Tables } from '../../store/tables.js';

/** How many items a list can recommend now: those that its project file knows, and imported subjects where these are candidates. */
export async function countCatalogue(
  database: Kysely<Tables>,
  project: string,
  definition: Pick<ListDefinition, 'items' | 'imported'>,
): Promise<number> {
  const { imported } = definition;
  const items = definition.items as RecommendedItem[];
  if (!imported || imported.tags || imported.items) {
    return (await readCandidates(database, project, definition, [...items, ...(imported?.items ?? [])])).size;
  }
  // There are too many to be named, so all are counted, without those that the project file knows as well.
  const both = await readCandidates(database, project, { items: [], imported }, items);
  const row = await database
    .selectFrom('subjects')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('project', '=', project)
    .where('deleted_at', 'is', null)
    .$if(imported.types !== undefined, query => query.where('kind', 'in', imported.types ?? []))
    .executeTakeFirstOrThrow();
  return items.length + Number(row.count) - both.size;
}
