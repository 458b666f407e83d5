import type { TSchema } from '@sinclair/typebox';

/** Plain JSON Schema (draft-07, which editors understand best) of a definition, without TypeBox's own symbols. */
export function toJsonSchema(schema: TSchema): Record<string, unknown> {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...JSON.parse(JSON.stringify(schema)) };
}
