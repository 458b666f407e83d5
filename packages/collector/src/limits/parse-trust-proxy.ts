import ipaddr from 'ipaddr.js';
import { ConfigurationError } from '../config/configuration-error.js';

/** Names of ranges that Fastify's `trustProxy` knows. */
const ranges = new Set(['loopback', 'linklocal', 'uniquelocal']);

/**
 * Reads a list of proxies that are believed.
 *
 * @throws ConfigurationError when one is no address, network or name of a range
 */
export function parseTrustProxy(text: string): string[] {
  const names = text.split(',').map(name => name.trim());
  const wrong = names.find(name => !ranges.has(name) && !ipaddr.isValid(name) && !ipaddr.isValidCIDR(name));
  if (wrong === undefined) return names;
  throw new ConfigurationError(
    'trustProxy',
    `has "${wrong}", which is neither an address, a network such as 10.0.0.0/8, nor one of ${[...ranges].join(', ')}.`,
  );
}
