import { readFile } from 'node:fs/promises';
import { isFields } from '../ingest/fields.js';
import { configOptions } from './config-options.js';
import { ConfigurationError } from './configuration-error.js';

/** Name of the configuration file where none is named. */
export const defaultConfigFile = 'docent.config.json';

/**
 * Reads a configuration file: a JSON object of options by name, and "$schema".
 *
 * @param path absolute
 * @param shown the path as people know it; it stands in messages
 * @returns absent when there is no such file
 * @throws ConfigurationError when it cannot be read, is not JSON, or names something that is no option
 */
export async function readConfigFile(path: string, shown: string): Promise<Record<string, unknown> | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new ConfigurationError(shown, `cannot be read: ${code}.`);
  }
  const { $schema: _schema, ...fields } = parse(text, shown);
  for (const key of Object.keys(fields)) {
    if (Object.hasOwn(configOptions, key)) continue;
    const close = Object.keys(configOptions).find(
      name => name.toLowerCase() === key.toLowerCase().replace(/[-_]/g, ''),
    );
    const hint = close ? `Write "${close}".` : `There are ${Object.keys(configOptions).join(', ')}.`;
    throw new ConfigurationError(`${shown}: "${key.slice(0, 100)}"`, `is no option. ${hint}`);
  }
  return fields;
}

function parse(text: string, shown: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The parser's own message may show a part of the file, and with it of a secret; only the place is taken from it.
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
    throw new ConfigurationError(`${shown}${line}`, 'is not JSON: check commas, quotes and brackets there.');
  }
  if (!isFields(value)) throw new ConfigurationError(shown, 'must be a JSON object with an option as each key.');
  return value;
}
