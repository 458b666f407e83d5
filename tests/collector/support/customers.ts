import type { CollectorOptions } from '@docent/collector';
import { sql } from 'kysely';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import type { TestCollector } from './open-collector.js';
import { secrets, signToken, tokenTime } from './tokens.js';

/** A collector that believes the tokens of {@link signToken}. */
export const withTokens = {
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [secrets[0]] } },
} as const satisfies Partial<CollectorOptions>;

/** What a request to the routes of a customer may have. */
export interface MeRequest {
  method?: 'GET' | 'PUT' | 'DELETE';
  /** Behind `/v1/me`. */
  path?: string;
  project?: string;
  /** User that the token is made for. */
  user?: string;
  headers?: Record<string, string>;
  payload?: object | string;
}

/** Asks as a customer with a token. */
export async function asCustomer(
  { app }: Pick<TestCollector, 'app'>,
  { method = 'GET', path = '', project = 'desks', user = 'customer-1', headers = {}, payload }: MeRequest = {},
) {
  return await app.inject({
    method,
    url: `/v1/me${path}${path.includes('?') ? '&' : '?'}project=${project}`,
    headers: {
      authorization: `Bearer ${await signToken({ sub: user })}`,
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  });
}

/** Tables of a store with their columns and rows, as the database itself lists them. */
export async function readTables({
  store,
}: Pick<TestCollector, 'store'>): Promise<{ table: string; columns: string[]; rows: Record<string, unknown>[] }[]> {
  return await store.query(async database => {
    const columns = isPostgres(database)
      ? sql<Column>`
          SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name NOT IN (
            SELECT relname FROM pg_class WHERE relispartition AND relnamespace = current_schema()::regnamespace
          ) ORDER BY table_name, ordinal_position`
      : sql<Column>`
          SELECT tables.name AS "table", columns.name AS "column"
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' ORDER BY tables.name, columns.cid`;
    const tables = new Map<string, string[]>();
    for (const { table, column } of (await columns.execute(database)).rows) {
      tables.set(table, [...(tables.get(table) ?? []), column]);
    }
    return await Promise.all(
      [...tables].map(async ([table, names]) => {
        const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(database);
        return { table, columns: names, rows };
      }),
    );
  });
}

interface Column {
  table: string;
  column: string;
}

/** Tables that hold a text somewhere, in any column, with it: `events.message`. */
export async function findTraces(collector: Pick<TestCollector, 'store'>, texts: readonly string[]): Promise<string[]> {
  const traces = (await readTables(collector)).flatMap(({ table, rows }) =>
    rows.flatMap(row =>
      Object.entries(row)
        .filter(([, value]) => texts.some(text => asText(value).includes(text)))
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set(traces)].sort();
}

function asText(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);
}
