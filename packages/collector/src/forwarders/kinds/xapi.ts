import type { StoredEvent } from '../../store/event-store.js';
import { xapiVersions, type XapiVersion } from '../../xapi/statement.js';
import { validateStatement } from '../../xapi/validate/validate-statement.js';
import { ForwarderError } from '../forwarder-error.js';
import type { DeliveryOutcome, ForwarderKind, Secret } from '../forwarder-kind.js';
import { createHttpClient } from '../http/http-client.js';
import { tryPost } from '../http/try-post.js';
import { defaultTimeoutMs, secretSchema, timeoutSchema, urlSchema } from '../options-schema.js';
import { type OutgoingStatement, sendStatements } from '../xapi/send-statements.js';

/** Options of the forwarder to a learning record store. */
export interface XapiOptions {
  /** Where the record store is, without `/statements`: for example `https://lrs.vendor.example/xapi`. */
  url: string;
  /** Of xAPI. Default: 1.0.3, which every record store speaks. */
  version?: XapiVersion;
  /** Of Basic auth, with `password`: the key of the record store, and its secret. */
  user?: string;
  password?: Secret;
  /** In place of user and password: sent as a bearer token. */
  token?: Secret;
  /** For one request, in milliseconds. Default: 30,000. */
  timeoutMs?: number;
}

/** Sends events as xAPI statements. Record stores drop repeated ones by their id, which follows from the event. */
export const xapi: ForwarderKind<XapiOptions> = {
  kind: 'xapi',
  options: {
    type: 'object',
    properties: {
      url: urlSchema,
      version: { enum: [...xapiVersions] },
      user: { type: 'string', minLength: 1, maxLength: 200 },
      password: secretSchema,
      token: secretSchema,
      timeoutMs: timeoutSchema,
    },
    required: ['url'],
  },
  batch: 50,
  create({ url: address, version = '1.0.3', user, password, token, timeoutMs = defaultTimeoutMs }, environment) {
    const { now, secret, statements: maker } = environment;
    if (maker.base === undefined) {
      throw new ForwarderError(
        'statements',
        'need IRIs of your own: say where the collector is reached with "publicUrl", or set "xapiBase".',
      );
    }
    const url = new URL(`${address.replace(/\/$/, '')}/statements`);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'docent-forwarder',
      'x-experience-api-version': version,
      ...authorization(user, password && secret(password), token && secret(token)),
    };
    const client = createHttpClient();

    async function deliver(events: readonly StoredEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
      const items: OutgoingStatement[] = [];
      const invalid: { seq: number; reason: string }[] = [];
      /** How many items there are up to and with each event. */
      const ends: number[] = [];
      const made = await maker.make(events);
      for (const [index, { seq }] of events.entries()) {
        const own = made[index] ?? [];
        const [problem] = own.flatMap(statement => validateStatement(statement, { version }));
        // Rather a letter that says why than a record store that refuses.
        if (problem) invalid.push({ seq, reason: `It makes no statement: ${problem.path} ${problem.what}.` });
        else items.push(...own.map(statement => ({ seq, statement })));
        ends.push(items.length);
      }
      const post = (body: string) => tryPost(client, { url, headers, body, timeoutMs, signal });
      const { done: sent, refused, problem } = await sendStatements(items, post, now);
      const done = problem ? ends.filter(end => end <= sent).length : events.length;
      const reached = new Set(events.slice(0, done).map(({ seq }) => seq));
      const letters = new Map([...invalid, ...refused].map(letter => [letter.seq, letter]));
      return {
        done,
        refused: [...letters.values()].filter(({ seq }) => reached.has(seq)),
        ...(items.length === 0 && { sent: false }),
        ...(problem && { problem }),
      };
    }

    return { deliver, close: () => Promise.resolve(client.close()) };
  },
};

function authorization(user: string | undefined, password: string | undefined, token: string | undefined) {
  if (token !== undefined && (user !== undefined || password !== undefined)) {
    throw new ForwarderError('token', 'stands in the place of "user" and "password": leave out one or the other.');
  }
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  if (user === undefined && password === undefined) return {};
  return { authorization: `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}` };
}
