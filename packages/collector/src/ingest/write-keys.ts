import { createHash, timingSafeEqual } from 'node:crypto';

/** The write keys of the projects served. */
export interface WriteKeys {
  add(project: string, writeKey: string): void;
  /** The project a key belongs to; takes the same time whatever the key. */
  projectOf(writeKey: string): string | undefined;
  keyOf(project: string): string | undefined;
}

/** An empty set of write keys. */
export function createWriteKeys(): WriteKeys {
  const digests = new Map<string, Buffer>();
  const keys = new Map<string, string>();
  return {
    add(project, writeKey) {
      keys.set(project, writeKey);
      digests.set(project, digest(writeKey));
    },
    projectOf(writeKey) {
      const given = digest(writeKey);
      let found: string | undefined;
      for (const [project, known] of digests) if (timingSafeEqual(known, given)) found = project;
      return found;
    },
    keyOf: project => keys.get(project),
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
