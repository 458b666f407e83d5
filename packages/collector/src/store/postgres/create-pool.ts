import pg from 'pg';
import { StoreError } from '../store-error.js';
import { isPostgresUrl } from './is-postgres-url.js';
import { numberTypes } from './number-types.js';

/** How to connect to PostgreSQL. What the url itself says, for example `?statement_timeout=…`, wins. */
export interface ConnectionOptions {
  /** `postgres://user:password@host:port/database`; `?sslmode=verify-full` for TLS. */
  url: string;
  /** Connections at most, beside the one that listens. Default: 10. */
  maxConnections?: number;
  /** How long a statement may take, in milliseconds. Default: 30,000. */
  statementTimeout?: number;
}

/** Settings of a connection, for a pool and for a client of its own. */
export function connectionConfig({ url, statementTimeout = 30_000 }: ConnectionOptions): pg.ClientConfig {
  if (!isPostgresUrl(url)) throw new StoreError('The url of a PostgreSQL database begins with postgres://.');
  if (!URL.canParse(url)) {
    throw new StoreError('The url of the database cannot be read. Write special characters of the password as %XX.');
  }
  return {
    connectionString: url,
    application_name: 'docent',
    connectionTimeoutMillis: 5000,
    statement_timeout: statementTimeout,
    // When the server cannot even say that it took too long.
    query_timeout: statementTimeout + 5000,
    // A collector that froze in a transaction must not keep the others waiting.
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    types: numberTypes,
  };
}

/** A pool of connections, which replaces those that are lost. */
export function createPool(options: ConnectionOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionConfig(options),
    max: options.maxConnections ?? 10,
    idleTimeoutMillis: 30_000,
    onConnect: makeDurable,
  });
  // An idle connection that breaks is dropped by the pool; whoever needs one next gets another, or the error.
  pool.on('error', () => {});
  // One that breaks while it is lent out rejects the query it runs.
  pool.on('connect', client => client.on('error', () => {}));
  return pool;
}

/** What is acknowledged must be on disk, whatever the server's default; stricter settings stay. */
async function makeDurable(client: pg.ClientBase): Promise<void> {
  await client
    .query(
      `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit', true) = 'off'`,
    )
    // A relative of PostgreSQL that has no such setting is always durable.
    .catch(() => {});
}
