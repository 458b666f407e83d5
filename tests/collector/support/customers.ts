import type { CollectorOptions } from '@docent/collector';
import { openDatabase } from '../../../packages/collector/dist/store/sqlite/open-database.js';
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

/** Tables of the store file with their columns and rows. */
export async function readTables(
  folder: string,
): Promise<{ table: string; columns: string[]; rows: Record<string, unknown>[] }[]> {
  const database = await openDatabase(`${folder}/data/docent.db`);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const read = tables.map(({ name }) => ({
    table: String(name),
    columns: database
      .prepare(`SELECT name FROM pragma_table_info('${String(name)}')`)
      .all()
      .map(column => String(column['name'])),
    rows: database.prepare(`SELECT * FROM "${String(name)}"`).all(),
  }));
  database.close();
  return read;
}

/** Tables that hold a text somewhere, in any column, with it: `events.message`. */
export async function findTraces(folder: string, texts: readonly string[]): Promise<string[]> {
  const traces = (await readTables(folder)).flatMap(({ table, rows }) =>
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
