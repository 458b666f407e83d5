import { configOptions } from '@docent/collector';
import { ProjectFile } from '@docent/schema';
import { code, table } from './table.mjs';

/** Every key of the project file, in the order of the schema. */
export function configuration() {
  return table(['key', 'type', 'required', 'what', 'example'], [...rows(ProjectFile, '')]);
}

/** Every option of the collector, in the order in which it prints them. */
export function collectorConfiguration() {
  const names = ({ flag, env }) => [flag?.split(' ')[0], env].map(name => (name ? code(name) : ''));
  return table(
    ['in the file', 'flag', 'environment', 'type', 'default', 'what'],
    Object.entries(configOptions).map(([name, option]) => [
      code(name),
      ...names(option),
      option.type === 'json' ? 'JSON' : option.type,
      option.default === undefined ? '' : code(option.default),
      `${option.what.charAt(0).toUpperCase()}${option.what.slice(1)}.`,
    ]),
  );
}

function* rows(schema, path) {
  const required = new Set(schema.required ?? []);
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const here = path ? `${path}.${key}` : key;
    yield [
      code(here),
      typeOf(property),
      required.has(key) ? 'yes' : '',
      property.description,
      code(shorten(JSON.stringify(property.examples[0]))),
    ];
    yield* below(property, here);
  }
}

/** Keys inside objects, list items and maps: `howtos.*.steps[].title`. */
function* below(property, here) {
  yield* rows(property, here);
  if (property.items) yield* rows(property.items, `${here}[]`);
  for (const value of Object.values(property.patternProperties ?? {})) yield* rows(value, `${here}.*`);
}

function typeOf(schema) {
  if (schema['x-docent-text'])
    return schema['x-docent-text'] === 'markdown' ? 'markdown, translatable' : 'text, translatable';
  if (schema['x-docent-asset']) return 'path';
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.type === 'array') return 'list';
  if (schema.patternProperties) return 'map by id';
  if (schema.format === 'date') return 'date';
  return schema.type;
}

function shorten(text) {
  return text.length > 70 ? `${text.slice(0, 67)}…` : text;
}
