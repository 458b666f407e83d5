import type { ConfigOption } from './config-option.js';
import { configOptions } from './config-options.js';

/** JSON Schema of `docent.config.json`, for editors and for whoever checks it before a start. */
export function configSchema(): object {
  const properties = Object.fromEntries(
    Object.entries<ConfigOption>(configOptions).map(([name, option]) => [
      name,
      {
        ...typeSchema(option),
        description: `${option.what.charAt(0).toUpperCase()}${option.what.slice(1)}.`,
        ...(option.default !== undefined && { default: option.default }),
      },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of the Docent collector',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
  };
}

function typeSchema({ type, min = 0, max, schema }: ConfigOption): object {
  switch (type) {
    case 'paths':
      return { type: 'array', items: { type: 'string', minLength: 1 } };
    case 'address':
      return { type: 'string', pattern: '^https?://' };
    case 'integer':
      return { type: 'integer', minimum: min, ...(max !== undefined && { maximum: max }) };
    case 'boolean':
      return { type: 'boolean' };
    case 'json':
      return schema ?? {};
    case 'text':
    case 'path':
      return { type: 'string', minLength: 1 };
  }
}
