import { createHash } from 'node:crypto';

/** A write key and where it may be used from. */
export interface KnownWriteKey {
  project: string;
  writeKey: string;
  /** Origins of the pages it may be used from, such as `https://app.example.com` or `https://*.example.com`; null: any. */
  origins: readonly string[] | null;
  /** Whether requests without an origin are taken: those of servers and native applications. */
  server: boolean;
}

/** The write keys that hold now. */
export interface WriteKeys {
  /** What is known of a key. */
  find(writeKey: string): KnownWriteKey | undefined;
  /** The project a key belongs to. */
  projectOf(writeKey: string): string | undefined;
  /** The newest key of a project: the one that its manifest says. */
  keyOf(project: string): string | undefined;
  /** These hold from now on, and no others; sorted from old to new. */
  replace(keys: readonly KnownWriteKey[]): void;
}

/** An empty set of write keys. They are looked up by their hash, so that the time it takes says nothing about those that exist. */
export function createWriteKeys(): WriteKeys {
  const byDigest = new Map<string, KnownWriteKey>();
  const newest = new Map<string, string>();
  const find = (writeKey: string) => byDigest.get(digest(writeKey));
  return {
    find,
    projectOf: writeKey => find(writeKey)?.project,
    keyOf: project => newest.get(project),
    replace(keys) {
      byDigest.clear();
      newest.clear();
      for (const key of keys) {
        byDigest.set(digest(key.writeKey), key);
        newest.set(key.project, key.writeKey);
      }
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
