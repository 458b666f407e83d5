import { command } from './commands.js';
import { howtoCompleted } from './messages.js';
import type { TestCollector } from './open-collector.js';

/** Stands for whatever identifies a customer, in every place where a sender can put it. */
export const personal = 'jane.doe@example.com';
/** What a careless query would run. */
export const sql = "'); DROP TABLE events; --";

/** A request as `inject` takes it; by default a POST to `/v1/batch`. */
export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url?: string;
  headers?: Record<string, string>;
  payload?: string | object;
}

/** A request that is refused as a whole. */
export interface Bad {
  what: string;
  request: (collector: TestCollector) => Request;
  status: number;
  code: string;
}

const whole = JSON.stringify({
  writeKey: 'wk',
  batch: [howtoCompleted('a', { userId: personal, properties: { total: [{ a: [1] }] } })],
});

/** Requests that are refused as a whole, with the status and code of the refusal. */
export const refusedRequests: Bad[] = [
  ...[1, 2, 10, 25, 60, 120, 180, whole.length - 1].map(length => ({
    what: `JSON that ends after ${length} of ${whole.length} characters`,
    request: () => ({ payload: whole.slice(0, length) }),
    status: 400,
    code: 'invalid-json',
  })),
  ...[
    '{"a":01}',
    "{'a':1}",
    '{"a":1,}',
    '[1,]',
    '{"a":NaN}',
    '{"a":1}{"b":2}',
    '\ufeff{"a":1}x',
    '{"a":"\\x"}',
    'undefined',
  ].map(text => ({
    what: `almost JSON: ${JSON.stringify(text)}`,
    request: () => ({ payload: text }),
    status: 400,
    code: 'invalid-json',
  })),
  ...[sql, '', ' ', `wk_${'x'.repeat(24)}`, 'x'.repeat(100_000), '\0', '__proto__', 'constructor'].map(key => ({
    what: `a write key that is none: ${JSON.stringify(key.slice(0, 30))}`,
    request: () => ({ payload: { writeKey: key, batch: [howtoCompleted('a', { userId: personal })] } }),
    status: 401,
    code: 'unknown-write-key',
  })),
  ...[[], {}, 7, true, null, ['wk']].map(key => ({
    what: `a write key that is ${JSON.stringify(key)}`,
    request: () => ({ payload: { writeKey: key, batch: [howtoCompleted('a', { userId: personal })] } }),
    status: 401,
    code: 'unknown-write-key',
  })),
  {
    what: 'Basic auth with another key than the body has: the header counts',
    request: ({ key }) => ({
      headers: { authorization: `Basic ${Buffer.from('wk_guessed:').toString('base64')}` },
      payload: { writeKey: key, batch: [howtoCompleted('a')] },
    }),
    status: 401,
    code: 'unknown-write-key',
  },
  {
    what: 'a batch of a batch',
    request: ({ key }) => ({ payload: { writeKey: key, batch: { batch: [howtoCompleted('a')] } } }),
    status: 400,
    code: 'invalid-body',
  },
  {
    what: 'a single message of which nobody is named',
    request: ({ key }) => ({ url: '/v1/track', payload: { writeKey: key, event: personal, messageId: 'a' } }),
    status: 400,
    code: 'message-refused',
  },
  {
    what: 'a single message whose type contradicts itself in its fields',
    request: ({ key }) => ({ url: '/v1/alias', payload: { writeKey: key, userId: personal, messageId: 'a' } }),
    status: 400,
    code: 'message-refused',
  },
  {
    what: 'commands that are no list',
    request: ({ key }) => ({ url: '/v1/commands', payload: { writeKey: key, commands: command('c') } }),
    status: 400,
    code: 'invalid-body',
  },
  {
    what: 'commands with a key of nobody',
    request: () => ({
      url: '/v1/commands',
      payload: { writeKey: sql, commands: [command('c', { userId: personal })] },
    }),
    status: 401,
    code: 'unknown-write-key',
  },
  {
    what: 'XML',
    request: () => ({ headers: { 'content-type': 'text/xml' }, payload: `<userId>${personal}</userId>` }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'a form',
    request: () => ({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `userId=${personal}`,
    }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'an encoding nobody has heard of',
    request: () => ({ headers: { 'content-encoding': 'zstd, gzip' }, payload: whole }),
    status: 415,
    code: 'unsupported-media-type',
  },
  {
    what: 'gzip that is none',
    request: () => ({ headers: { 'content-encoding': 'gzip' }, payload: whole }),
    status: 400,
    code: 'invalid-encoding',
  },
  {
    what: 'a receipt of somebody else',
    request: () => ({
      method: 'GET',
      url: `/v1/receipts/${encodeURIComponent(sql)}?email=${personal}`,
      headers: { authorization: `Bearer ${personal}` },
    }),
    status: 404,
    code: 'unknown-receipt',
  },
  {
    what: 'a project of which nobody has heard',
    request: () => ({ method: 'GET', url: `/v1/projects/${encodeURIComponent(personal)}/manifest.json` }),
    status: 404,
    code: 'unknown-project',
  },
  {
    what: 'a method that a path does not have',
    request: () => ({ method: 'PUT', url: `/v1/batch?email=${personal}`, payload: {} }),
    status: 404,
    code: 'not-found',
  },
];
