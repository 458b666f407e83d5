import { CompiledQuery, type Kysely, type OperationNode, type RootOperationNode } from 'kysely';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import type { Tables } from '../../../packages/collector/dist/store/tables.js';

/** What a database would do for the statements of some work. */
export async function plansOf(
  database: Kysely<Tables>,
  work: (database: Kysely<Tables>) => Promise<unknown>,
): Promise<string[]> {
  const statements: { node: RootOperationNode; queryId: { readonly queryId: string } }[] = [];
  const watched = database.withPlugin({
    transformQuery(statement) {
      statements.push(statement);
      return statement.node;
    },
    transformResult: async ({ result }) => result,
  });
  await work(watched);
  const plans: string[] = [];
  for (const { node, queryId } of statements) {
    const { parameters, sql } = database.getExecutor().compileQuery(node as RootOperationNode & OperationNode, queryId);
    const explain = isPostgres(database) ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
    const { rows } = await database.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`${explain} ${sql}`, [...parameters]),
    );
    plans.push(rows.map(row => String(row['detail'] ?? row['QUERY PLAN'])).join('\n'));
  }
  return plans;
}
