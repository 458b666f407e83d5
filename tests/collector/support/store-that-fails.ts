import { type EventStore, openSqliteStore } from '@docent/collector';

/** A store that opens and then takes nothing. */
export async function storeThatFails(error: Error): Promise<EventStore> {
  const store = await openSqliteStore({ path: ':memory:' });
  return { ...store, append: () => Promise.reject(error) };
}
