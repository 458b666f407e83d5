import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { resolveConfiguration } from '../config/resolve-configuration.js';
import type { EventStore } from '../store/event-store.js';
import { openStore } from '../store/open-store.js';
import type { StoreLocation } from './store-flags.js';
import type { Terminal } from './terminal.js';

/**
 * Opens the store that the flags name, lets something be done with it, and closes it.
 *
 * @throws Error when there is no such store
 */
export async function withStore<T>(
  { cwd, env }: Terminal,
  flags: StoreLocation,
  work: (store: EventStore) => Promise<T>,
): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }

  async function open(): Promise<EventStore> {
    const { data, store: named } = flags;
    const { values } = await resolveConfiguration({
      flags: { ...(data !== undefined && { data }), ...(named !== undefined && { store: named }) },
      env,
      cwd,
    });
    // Who names a folder means the store in it, whatever the environment says.
    const location = data !== undefined && named === undefined ? undefined : values.store;
    if (location?.includes('://')) return await openStore(location);
    const path = location === undefined ? join(values.data, 'docent.db') : resolve(cwd, location);
    // Opening would make an empty one, and the answer "no events" would be wrong.
    if (!existsSync(path)) {
      const where = location ?? (relative(cwd, values.data) || '.');
      throw new Error(`There is no store in ${where}. Name the data folder with --data, or the store with --store.`);
    }
    return await openStore(path);
  }
}

/**
 * The project that is meant.
 *
 * @throws Error when there are several and none is named, or there is none of that name
 */
export async function chooseProject(store: EventStore, named: string | undefined): Promise<string> {
  const rows = await store.query(database =>
    database.selectFrom('projects').select('project').orderBy('project').execute(),
  );
  const projects = rows.map(({ project }) => project);
  const list = projects.length ? `There are: ${projects.join(', ')}.` : 'There is none.';
  if (named !== undefined) {
    if (projects.includes(named)) return named;
    throw new Error(`The store has no project "${named}". ${list}`);
  }
  const [only] = projects;
  if (only !== undefined && projects.length === 1) return only;
  throw new Error(`Name the project with --project. ${list}`);
}
