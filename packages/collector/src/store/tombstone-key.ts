import { createHash } from 'node:crypto';

/** Under what an erased id is remembered: a hash, so that the id itself is gone. */
export function tombstoneKey(project: string, kind: 'user' | 'anonymous', id: string): string {
  return createHash('sha256').update(`${project}\0${kind}\0${id}`).digest('base64url');
}
