import ipaddr from 'ipaddr.js';

/**
 * What an address counts as: an IPv4 address as itself, however it is written; an IPv6 address as its network of 64 bits,
 * since each customer of a provider has one and all addresses in it; what is no address, as `unknown`.
 */
export function addressKey(address: string): string {
  try {
    const parsed = ipaddr.process(address);
    return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.');
  } catch {
    return 'unknown';
  }
}
