import type { CustomerRecord } from '@docent/schema';
import { emptyRecord } from './empty-record.js';
import { isRecord } from './is-record.js';
import { isTree, type Tree } from './is-tree.js';
import { mergeRecord } from './merge-record.js';

/** What could be made of something that was stored. */
export type MigratedRecord =
  | { state: 'readable'; record: CustomerRecord }
  /** Written by a later version of Docent: not to be read, and not to be touched but by `keepBeside`. */
  | { state: 'newer'; raw: Tree }
  /** Not a record, and why. */
  | { state: 'corrupt'; reason: string };

/**
 * Brings a record of any older version to the present one, with what older SDKs have left beside it. `undefined` is the
 * record of somebody about whom nothing is known. Never throws.
 */
export function migrateRecord(raw: unknown): MigratedRecord {
  if (raw === undefined) return { state: 'readable', record: emptyRecord() };
  const version = isTree(raw) ? raw['version'] : undefined;
  if (!isTree(raw) || typeof version !== 'number' || !(version >= 1)) {
    return { state: 'corrupt', reason: 'It is no object with a version.' };
  }
  if (version > 2) return { state: 'newer', raw };
  const { beside, ...own } = raw;
  // Version 1 had progress and nothing else, in the shape it has now.
  const record: Tree = version === 2 ? own : { ...emptyRecord(), ...own, version: 2 };
  if (!isRecord(record)) return { state: 'corrupt', reason: `Not everything in it is as version ${version} has it.` };
  const other = migrateRecord(beside);
  if (other.state === 'readable') return { state: 'readable', record: mergeRecord(record, other.record) };
  return { state: 'readable', record };
}
