import type { Kysely } from 'kysely';
import type { ListDefinition } from '../../models/list-definition.js';
import type { Tables } from '../../store/tables.js';

/** How many items a list can recommend now: those that its project file knows, and imported subjects where these are candidates. */
export async function countCatalogue(
  database: Kysely<Tables>,
  project: string,
  { imported, items }: Pick<ListDefinition, 'items' | 'imported'>,
): Promise<number> {
  if (!imported) return items.length;
  const row = await database
    .selectFrom('subjects')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('project', '=', project)
    .where('deleted_at', 'is', null)
    .$if(imported.types !== undefined, query => query.where('kind', 'in', imported.types ?? []))
    .executeTakeFirstOrThrow();
  return items.length + Number(row.count);
}
