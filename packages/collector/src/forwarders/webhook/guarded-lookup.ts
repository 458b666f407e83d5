import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.js';

/** Resolves a host name to all its addresses. */
export type Resolve = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (hostname, callback) => systemLookup(hostname, { all: true }, callback);

/**
 * Resolves host names for connections, and refuses those of which any address is not public. The connection is made to the
 * addresses that were looked at: a name that resolves to something else a moment later gains nothing.
 *
 * @param resolve default: the system's resolver
 */
export function createGuardedLookup(resolve: Resolve = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) {
        callback(error ?? Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '');
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(notPublic(), '');
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

/** What a connection to an address that is not public fails with. */
export function notPublic(): NodeJS.ErrnoException {
  return Object.assign(new Error('The address is not public.'), { code: 'the address is not public' });
}
