import type { LocalStore } from './stores.js';

/** The {@link LocalStore} of a window: its `localStorage`, which pages may be denied and hosts may fill. */
export function createLocalStore(window: Window): LocalStore {
  /** Even to name `localStorage` throws where storage is blocked. */
  function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
    try {
      return work(window.localStorage);
    } catch {
      return otherwise;
    }
  }
  return {
    get: key => attempt(storage => storage.getItem(key), null) ?? undefined,
    set: (key, value) => attempt(storage => (storage.setItem(key, value), true), false),
    delete: key => attempt(storage => storage.removeItem(key), undefined),
    keys: prefix => attempt(storage => Object.keys(storage).filter(key => key.startsWith(prefix)), []),
  };
}
