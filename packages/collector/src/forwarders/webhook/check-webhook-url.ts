import ipaddr from 'ipaddr.js';
import { ForwarderError } from '../forwarder-error.js';
import { isPublicAddress } from './is-public-address.js';

/**
 * Checks the address of a webhook. Names are checked when they are resolved, at each connection; addresses here, in
 * whatever form they are written: the URL parser knows them all (decimal, octal, hexadecimal, shortened).
 *
 * @throws ForwarderError when it is not https, names a well-known port of something else, or is not public
 */
export function checkWebhookUrl(address: string, allowPrivate: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new ForwarderError('url', 'is not an address.');
  if (url.username || url.password)
    throw new ForwarderError('url', 'must hold no user and password: the signature proves who sends.');
  if (allowPrivate) return url;
  if (url.protocol !== 'https:')
    throw new ForwarderError('url', 'must start with https://, or "allowPrivate" must be true.');
  const port = Number(url.port || 443);
  if (port !== 443 && port < 1024)
    throw new ForwarderError('url', `names port ${port}, which is not one of a web server.`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !isPublicAddress(host)) {
    throw new ForwarderError('url', 'names an address that is not public. Set "allowPrivate": true if it is meant.');
  }
  return url;
}
