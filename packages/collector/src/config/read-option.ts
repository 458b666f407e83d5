import { resolve } from 'node:path';
import { createAjv } from '../ingest/create-ajv.js';
import type { ConfigOption } from './config-option.js';
import { ConfigurationError } from './configuration-error.js';

const words: Record<string, boolean> = {
  ...{ '1': true, true: true, yes: true, on: true },
  ...{ '0': false, false: false, no: false, off: false },
};

/**
 * The value of an option, from a text (flag, environment) or from JSON (file).
 *
 * @param where what to call its place in messages
 * @param folder what relative paths are meant from
 * @throws ConfigurationError
 */
export function readOption(option: ConfigOption, given: unknown, where: string, folder: string): unknown {
  const fail = (what: string) => new ConfigurationError(where, what);
  switch (option.type) {
    case 'text':
      if (typeof given !== 'string' || given === '') throw fail('must be a text that is not empty.');
      return given;
    case 'path':
      if (typeof given !== 'string' || given === '') throw fail('must be the path of a file or folder.');
      return resolve(folder, given);
    case 'paths': {
      const paths = typeof given === 'string' ? given.split(',').map(path => path.trim()) : given;
      if (!Array.isArray(paths) || !paths.every(path => typeof path === 'string' && path !== '')) {
        throw fail('must be a list of paths.');
      }
      return paths.map((path: string) => resolve(folder, path));
    }
    case 'address':
      if (typeof given !== 'string' || !/^https?:\/\//.test(given) || !URL.canParse(given)) {
        throw fail('must be an address that starts with https:// or http://.');
      }
      return given.replace(/\/+$/, '');
    case 'integer':
      return readInteger(option, given, fail);
    case 'boolean': {
      const value = typeof given === 'string' ? words[given.toLowerCase()] : given;
      if (typeof value !== 'boolean') throw fail('must be true or false.');
      return value;
    }
    case 'json': {
      const ajv = createAjv();
      if (option.schema && !ajv.validate(option.schema, given)) {
        const [first] = ajv.errors ?? [];
        throw fail(`${first?.instancePath ? `at ${first.instancePath} ` : ''}${first?.message ?? 'does not fit'}.`);
      }
      return given;
    }
  }
}

function readInteger(
  { min = 0, max = Number.MAX_SAFE_INTEGER }: ConfigOption,
  given: unknown,
  fail: (what: string) => ConfigurationError,
): number {
  const value = typeof given === 'string' && /^-?\d{1,16}$/.test(given) ? Number(given) : given;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw fail(
      `must be a whole number ${max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`}.`,
    );
  }
  return value;
}
