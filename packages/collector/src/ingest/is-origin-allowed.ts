import type { KnownWriteKey } from './write-keys.js';

/** An origin as browsers send it; `*.` stands for one name or several before the rest. */
export const originPattern = '^https?://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:[0-9]{1,5})?$';

/**
 * Whether a write key may be used from there. A browser does not let a page lie about its origin; other programs can, so this
 * keeps a key from being used in somebody else's page, and no more.
 */
export function isOriginAllowed(
  { origins, server }: Pick<KnownWriteKey, 'origins' | 'server'>,
  origin: string | undefined,
): boolean {
  if (origin === undefined) return server;
  return origins === null || origins.some(allowed => matches(allowed, origin));
}

function matches(allowed: string, origin: string): boolean {
  const [start = '', end] = allowed.split('*');
  if (end === undefined) return origin === allowed;
  const name = origin.slice(start.length, -end.length);
  return origin.startsWith(start) && origin.endsWith(end) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name);
}
