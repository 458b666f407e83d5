/** Durable storage by key. Every method rejects when the browser refuses storage. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  /** Reads and writes in one transaction, so that two tabs cannot overwrite each other. */
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Puts and deletes in one transaction. Resolves when that is durable. */
  write(put: readonly (readonly [key: string, value: unknown])[], remove?: readonly string[]): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  /** Values of the smallest keys that start with `prefix`, in the order of their keys. Default: of all. */
  values(prefix: string, limit?: number): Promise<unknown[]>;
  count(prefix: string): Promise<number>;
  /** Shows the keys that start with `prefix`, in their order, and does in the same transaction what is answered. */
  revise(prefix: string, choose: (keys: string[]) => Revision): Promise<void>;
  /**
   * Deletes everything, and the storage itself where nobody else has it open. Creates nothing.
   * @param keep prefix of keys that stay; while there are some, the storage stays
   */
  drop(keep?: string): Promise<void>;
}

/** What to put and to delete. */
export interface Revision {
  put?: readonly (readonly [key: string, value: unknown])[];
  remove: readonly string[];
}

/** Storage of small texts that answers at once. Never throws: where the browser refuses, it holds nothing. */
export interface LocalStore {
  get(key: string): string | undefined;
  /** False when it could not be kept. */
  set(key: string, value: string): boolean;
  delete(key: string): void;
  /** Keys that start with `prefix`. */
  keys(prefix: string): string[];
}
