import { ForwarderError } from './forwarder-error.js';
import type { Secret } from './forwarder-kind.js';

/**
 * The secret behind an option.
 *
 * @param where what to call it in messages
 * @throws ForwarderError when the environment variable is not set
 */
export function readSecret(option: Secret, environment: NodeJS.ProcessEnv, where: string): string {
  if (typeof option === 'string') return option;
  const value = environment[option.env];
  if (!value) throw new ForwarderError(where, `needs the environment variable ${option.env}, which is not set.`);
  return value;
}
