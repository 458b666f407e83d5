import type { Kysely } from 'kysely';
import { CollectorError } from '../errors.js';
import type { Tables } from '../store/tables.js';
import type { Environment } from './admin-tables.js';
import type { Change } from './change.js';

/** What an environment serves. */
export interface Pointer {
  environment: Environment;
  version: string;
  /** Milliseconds since the epoch. */
  movedAt: number;
}

/** What each environment of a project serves. */
export async function listPointers(database: Kysely<Tables>, project: string): Promise<Pointer[]> {
  const rows = await database
    .selectFrom('pointers')
    .select(['environment', 'version', 'moved_at'])
    .where('project', '=', project)
    .orderBy('environment')
    .execute();
  return rows.map(({ environment, version, moved_at }) => ({ environment, version, movedAt: Number(moved_at) }));
}

/** Serves a version in an environment from now on. The activation before stays known, for rollback. */
export async function activate(change: Change, environment: Environment, version: string): Promise<void> {
  const { database, project, now } = change;
  const current = await currentPlace(change, environment);
  const { last } = await database
    .selectFrom('activations')
    .select(({ fn }) => fn.max('place').as('last'))
    .where('project', '=', project)
    .where('environment', '=', environment)
    .executeTakeFirstOrThrow();
  const place = Number(last ?? 0) + 1;
  await database
    .insertInto('activations')
    .values({ project, environment, place, previous: current ?? null, version, activated_at: now })
    .execute();
  await movePointer(change, environment, place, version);
}

/**
 * Serves again what the environment served before: what the activation in force took the place of, however often this is done.
 * A version that is named and was never in force there is activated.
 *
 * @returns the version served from now on
 * @throws CollectorError `nothing-before`
 */
export async function rollBack(change: Change, environment: Environment, version?: string): Promise<string> {
  const { database, project } = change;
  const ofEnvironment = database
    .selectFrom('activations')
    .select(['place', 'previous', 'version'])
    .where('project', '=', project)
    .where('environment', '=', environment);
  if (version !== undefined) {
    const earlier = await ofEnvironment
      .where('version', '=', version)
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (earlier) await movePointer(change, environment, Number(earlier.place), version);
    else await activate(change, environment, version);
    return version;
  }
  const place = await currentPlace(change, environment);
  const current = place === undefined ? undefined : await ofEnvironment.where('place', '=', place).executeTakeFirst();
  const previous = current?.previous ?? null;
  const target =
    previous === null ? undefined : await ofEnvironment.where('place', '=', Number(previous)).executeTakeFirst();
  if (!target) throw new CollectorError('nothing-before');
  await movePointer(change, environment, Number(target.place), target.version);
  return target.version;
}

async function currentPlace({ database, project }: Change, environment: Environment): Promise<number | undefined> {
  const row = await database
    .selectFrom('pointers')
    .select('place')
    .where('project', '=', project)
    .where('environment', '=', environment)
    .executeTakeFirst();
  return row && Number(row.place);
}

async function movePointer(
  { database, project, now }: Change,
  environment: Environment,
  place: number,
  version: string,
): Promise<void> {
  await database
    .insertInto('pointers')
    .values({ project, environment, place, version, moved_at: now })
    .onConflict(conflict => conflict.columns(['project', 'environment']).doUpdateSet({ place, version, moved_at: now }))
    .execute();
}
