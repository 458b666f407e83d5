import type { ClientBase } from 'pg';
import type { StoredMessage } from '../event-store.js';
import { toldOf } from '../told-of.js';
import { tombstoneKey } from '../tombstone-key.js';

/** A message on its way into a project. */
interface Candidate {
  project: string;
  message: StoredMessage;
}

/**
 * Leaves out messages of customers who were erased after these were made, or who have withdrawn what they told of it. To be asked after the project's counter was
 * locked: an erasure locks it, too, so none can come in between.
 */
export async function dropErased<T extends Candidate>(client: ClientBase, candidates: readonly T[]): Promise<T[]> {
  const projects = [...new Set(candidates.map(({ project }) => project))];
  const { rows: withErasures } = await client.query<{ project: string }>(
    `SELECT project FROM unnest($1::text[]) AS asked (project)
    WHERE EXISTS (SELECT 1 FROM tombstones WHERE tombstones.project = asked.project)`,
    [projects],
  );
  if (withErasures.length === 0) return [...candidates];
  const concerned = new Set(withErasures.map(({ project }) => project));
  const keys = new Map<string, string>();
  for (const { project, message } of candidates) {
    if (!concerned.has(project)) continue;
    for (const key of keysOf(project, message)) keys.set(key, project);
  }
  const { rows } = await client.query<{ id_hash: string; erased_until: number | null }>(
    `SELECT tombstones.id_hash, tombstones.erased_until FROM tombstones
    JOIN unnest($1::text[], $2::text[]) AS asked (project, id_hash)
    ON tombstones.project = asked.project AND tombstones.id_hash = asked.id_hash`,
    [[...keys.values()], [...keys.keys()]],
  );
  // A hash names its project and kind already.
  const erased = new Map(rows.map(({ id_hash, erased_until }) => [id_hash, erased_until ?? Infinity]));
  return candidates.filter(({ project, message }) =>
    keysOf(project, message).every(key => (erased.get(key) ?? -Infinity) < message.timestamp),
  );
}

function keysOf(project: string, message: StoredMessage): string[] {
  const { userId, anonymousId } = message;
  const about = toldOf(message);
  return (about === undefined ? [undefined] : [undefined, about]).flatMap(scope => [
    ...(userId === null ? [] : [tombstoneKey(project, 'user', userId, scope)]),
    ...(anonymousId === null ? [] : [tombstoneKey(project, 'anonymous', anonymousId, scope)]),
  ]);
}
