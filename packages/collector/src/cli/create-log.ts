import { ConfigurationError } from '../config/configuration-error.js';
import { createJsonLog } from '../json-log.js';
import { createLineLog, type Log } from '../log.js';

/**
 * The log of a format.
 *
 * @throws ConfigurationError when there is no such format
 */
export function createLog(format: string, write: (line: string) => void): Log {
  if (format === 'json') return createJsonLog({ write });
  if (format === 'text') return createLineLog(write);
  throw new ConfigurationError('log', 'must be "text" or "json".');
}
