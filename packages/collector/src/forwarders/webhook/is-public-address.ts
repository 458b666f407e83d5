import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet. Everything that is set apart (RFC 6890) is not: private networks,
 * loopback, link-local (cloud metadata), carrier-grade NAT, multicast, documentation, and IPv6 forms that carry an IPv4
 * address inside.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.parse(address).range() === 'unicast';
}
