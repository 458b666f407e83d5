import { createHash } from 'node:crypto';
import type { Row } from './rows.js';
import type { TableShape } from './table-shape.js';

/** What a row is, in 128 bits: the same in both databases. */
export function digest({ columns }: TableShape, row: Row): bigint {
  const values = columns.map(column => normalise(row[column]));
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32)}`);
}

function normalise(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Adds up what rows are. Their order does not matter, since databases sort texts differently. */
export function createChecksum() {
  let sum = 0n;
  let rows = 0;
  return {
    add(digest: bigint) {
      sum = (sum + digest) & ((1n << 128n) - 1n);
      rows++;
    },
    get: () => ({ rows, checksum: sum.toString(16).padStart(32, '0') }),
  };
}
