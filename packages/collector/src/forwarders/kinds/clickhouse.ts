import { checkIdentifier } from '../clickhouse/ddl.js';
import { judgeException } from '../clickhouse/judge-exception.js';
import { toRow } from '../clickhouse/to-row.js';
import { ForwarderError } from '../forwarder-error.js';
import type { ForwarderKind, Secret } from '../forwarder-kind.js';
import { createHttpClient } from '../http/http-client.js';
import { judgeAnswer } from '../http/judge-answer.js';
import { tryPost } from '../http/try-post.js';
import { defaultTimeoutMs, secretSchema, timeoutSchema, urlSchema } from '../options-schema.js';

/** Options of the forwarder to ClickHouse. */
export interface ClickhouseOptions {
  /** Of its HTTP interface, for example `http://clickhouse:8123`. */
  url: string;
  /** Default: `docent`. */
  database?: string;
  /** Default: `default`, without a password. */
  user?: string;
  password?: Secret;
  /** In place of user and password: sent as a bearer token. */
  token?: Secret;
  /** For one request, in milliseconds. Default: 30,000. */
  timeoutMs?: number;
}

const name = { type: 'string', minLength: 1, maxLength: 100 };

/**
 * Inserts events as rows over HTTP. A batch that is sent again is the same batch, which replicated tables drop; the view
 * `events_unique` drops the rest.
 */
export const clickhouse: ForwarderKind<ClickhouseOptions> = {
  kind: 'clickhouse',
  options: {
    type: 'object',
    properties: {
      url: urlSchema,
      database: name,
      user: name,
      password: secretSchema,
      token: secretSchema,
      timeoutMs: timeoutSchema,
    },
    required: ['url'],
  },
  batch: 2000,
  // ClickHouse wants about one insert a second: each makes a part that has to be merged.
  everyMs: 1000,
  equalBatches: true,
  create({ url: address, database = 'docent', user, password, token, timeoutMs = defaultTimeoutMs }, { secret, now }) {
    if (token !== undefined && (user !== undefined || password !== undefined)) {
      throw new ForwarderError('token', 'stands in the place of "user" and "password": leave out one or the other.');
    }
    const url = new URL(address);
    const table = `${checkIdentifier(database, 'database')}.events`;
    url.searchParams.set('query', `INSERT INTO ${table} FORMAT JSONEachRow`);
    // What a distributed table answers for is on its shards, not in a queue.
    url.searchParams.set('insert_distributed_sync', '1');
    const basic = () => `${user ?? 'default'}:${password === undefined ? '' : secret(password)}`;
    const headers = {
      'content-type': 'application/x-ndjson',
      authorization:
        token === undefined ? `Basic ${Buffer.from(basic()).toString('base64')}` : `Bearer ${secret(token)}`,
    };
    const client = createHttpClient();
    return {
      async deliver(events, signal) {
        const body = events.map(event => JSON.stringify(toRow(event))).join('\n');
        const posted = await tryPost(client, { url, headers, body, timeoutMs, signal });
        if ('problem' in posted) return { done: 0, problem: posted.problem };
        const problem = judgeException(posted.answer.text) ?? judgeAnswer(posted.answer, now());
        return problem ? { done: 0, problem } : { done: events.length };
      },
      close: () => Promise.resolve(client.close()),
    };
  },
};
