import { isFields } from '../ingest/fields.js';

/**
 * Hashes of images in the payload of a command: what stands where its schema says `"x-media": true`. Looks into objects by
 * `properties` and into lists by `items`.
 */
export function findMedia(schema: unknown, value: unknown): string[] {
  if (!isFields(schema)) return [];
  if (schema['x-media'] === true) return typeof value === 'string' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(item => findMedia(schema['items'], item));
  if (!isFields(value)) return [];
  const properties = isFields(schema['properties']) ? schema['properties'] : {};
  return Object.entries(value).flatMap(([name, held]) =>
    Object.hasOwn(properties, name) ? findMedia(properties[name], held) : [],
  );
}
