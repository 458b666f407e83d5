import { createHash } from 'node:crypto';

/**
 * Under what an erased id is remembered: a hash, so that the id itself is gone.
 *
 * @param about the entity of which alone something was deleted. Default: everything was
 */
export function tombstoneKey(project: string, kind: 'user' | 'anonymous', id: string, about?: string): string {
  // No id has a null character in it.
  const scope = about === undefined ? '' : `\0${about}`;
  return createHash('sha256').update(`${project}\0${kind}\0${id}${scope}`).digest('base64url');
}
