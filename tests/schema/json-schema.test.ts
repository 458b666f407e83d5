import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats/dist/formats.js';
import { IncludedFile, kindDefinitions, ProjectFile, toJsonSchema } from '@docent/schema';
import { kinds } from '@docent/schema/names';

interface Schema {
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
}

const files = { 'docent.schema.json': ProjectFile, 'docent.include.schema.json': IncludedFile };

/** A schema and all that is in it, each with the way to it. */
function* parts(schema: Schema, path = ''): Generator<[path: string, schema: Schema]> {
  yield [path, schema];
  for (const [key, child] of Object.entries(schema.properties ?? {})) yield* parts(child, `${path}/${key}`);
  for (const child of Object.values(schema.patternProperties ?? {})) yield* parts(child, `${path}/*`);
  if (schema.items) yield* parts(schema.items, `${path}[]`);
}

for (const [file, definition] of Object.entries(files)) {
  describe(file, () => {
    const schema = toJsonSchema(definition) as Schema;
    const committed = readFileSync(new URL(`../../packages/schema/${file}`, import.meta.url), 'utf8');

    it('is what the definitions say (else: npm run generate -w packages/schema)', () => {
      assert.equal(committed, `${JSON.stringify(schema, null, 2)}\n`);
    });

    it('is draft-07, which every editor understands', () => {
      assert.equal((JSON.parse(committed) as { $schema: string }).$schema, 'http://json-schema.org/draft-07/schema#');
    });

    it('gives every key at every depth a title, a description and an example', () => {
      const all = [...parts(schema)];
      assert.ok(all.length > 30, 'the walk found too little');
      const bare = all.filter(([, { title, description, examples }]) => !title || !description || !examples?.length);
      assert.deepEqual(
        bare.map(([path]) => path),
        [],
      );
    });

    it('has only examples that it accepts itself', () => {
      const ajv = new Ajv({ strict: false, formats: { date: formats.fullFormats.date } });
      for (const [path, { examples = [], ...part }] of parts(schema)) {
        const validate = ajv.compile(part);
        for (const example of examples) assert.ok(validate(example), `${path}: ${JSON.stringify(validate.errors)}`);
      }
    });

    it('is closed: a key it does not know is a mistake', () => {
      const open = [...parts(schema)].filter(
        ([, part]) => (part.properties || part.patternProperties) && !('additionalProperties' in part),
      );
      assert.deepEqual(
        open.map(([path]) => path),
        [],
      );
    });
  });
}

describe('kinds', () => {
  it('each have a collection of their own in both files', () => {
    assert.deepEqual(Object.keys(kindDefinitions), [...kinds]);
    for (const { collection } of Object.values(kindDefinitions)) {
      assert.ok(collection in ProjectFile.properties);
      assert.ok(collection in IncludedFile.properties);
    }
  });

  it('each say who stands behind an entity', () => {
    for (const { schema } of Object.values(kindDefinitions)) {
      for (const key of ['owner', 'sources', 'reviewed', 'expires']) assert.ok(key in schema.properties, key);
      assert.ok(schema.required?.includes('owner'));
    }
  });
});
