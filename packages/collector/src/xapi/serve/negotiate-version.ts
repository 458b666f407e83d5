import { CollectorError } from '../../errors.js';
import type { XapiVersion } from '../statement.js';

/** Name of the header in which both sides say their version. */
export const versionHeader = 'X-Experience-API-Version';

/**
 * The version that an answer is written by: the one asked for, in the form we have of it.
 *
 * @throws CollectorError `xapi-version` when none is asked for, or none that is spoken here
 */
export function negotiateVersion(header: string | string[] | undefined): XapiVersion {
  if (typeof header === 'string') {
    if (/^1\.0(\.\d+)?$/.test(header)) return '1.0.3';
    if (/^2\.0(\.\d+)?$/.test(header)) return '2.0.0';
  }
  throw new CollectorError('xapi-version');
}
