import { sizes } from './documented-fields.js';
import { judgeBatch, judgeMessage } from './judge-message.js';

/** A request as it arrived. */
export interface ArrivedRequest {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

/** What a strict server makes of it. */
export interface Judgement {
  /** Sentences; none: everything is as documented. */
  violations: string[];
  /** Messages that arrived; those with faults, too. */
  messages: Record<string, unknown>[];
  writeKey: string | undefined;
}

/** Judges a request by the page "HTTP API Source" of Segment's documentation; the sections are named at each rule. */
export function judgeRequest({ body, headers, method, path }: ArrivedRequest): Judgement {
  const violations: string[] = [];
  // "Batch": POST https://api.segment.io/v1/batch
  if (method !== 'POST' || path !== '/v1/batch') violations.push(`${method} ${path} is not POST /v1/batch.`);
  // "Content-Type": "a content-type header must be set to 'application/json'"
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') violations.push(`content-type is ${type}, not application/json.`);
  // The page documents no other encoding.
  if (headers['content-encoding']) violations.push('content-encoding is not documented.');
  // "Max request size": "The batch API endpoint accepts a maximum of 500KB per request"
  const bytes = Buffer.byteLength(body);
  if (bytes > sizes.batchBytes) violations.push(`The body has ${bytes} bytes, more than 500KB.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // "Errors": "Invalid JSON"
    return { violations: [...violations, 'The body is not JSON.'], messages: [], writeKey: undefined };
  }
  const { batch = [], writeKey: inBody } = { ...(parsed as object) } as { batch?: unknown; writeKey?: unknown };
  const messages = Array.isArray(batch) ? (batch as Record<string, unknown>[]) : [];
  // "Authentication": writeKey in the body, or Basic with the write key as user name, a colon and an empty password
  const writeKey = typeof inBody === 'string' && inBody ? inBody : fromBasic(headers['authorization']);
  if (!writeKey) violations.push('Neither a writeKey in the body nor Basic authentication.');
  return { violations: [...violations, ...judgeBatch(parsed), ...messages.flatMap(judgeMessage)], messages, writeKey };
}

function fromBasic(authorization = ''): string | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/.exec(authorization)?.[1] ?? '';
  return /^([^:]+):$/.exec(Buffer.from(encoded, 'base64').toString('utf8'))?.[1];
}
