import { createHash } from 'node:crypto';
import type { Command } from '@docent/schema';
import { isFields } from '../ingest/fields.js';

/** Tells whether two commands are the same one sent twice. Neither the order of keys nor the proof of the sender matters. */
export function contentHash({ name, ref, payload, issuedAt, receiptHash, userId, anonymousId }: Command): string {
  const content = [name, ref ?? null, payload ?? null, issuedAt, receiptHash, userId ?? null, anonymousId ?? null];
  return createHash('sha256').update(JSON.stringify(content, sortKeys)).digest('base64url');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
