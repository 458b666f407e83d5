import { writeFile } from 'node:fs/promises';
import { IncludedFile, ProjectFile, toJsonSchema } from '../dist/index.js';

/** Writes the JSON Schemas that editors and authors use from the definitions. Run after building. */
const schemas = { 'docent.schema.json': ProjectFile, 'docent.include.schema.json': IncludedFile };

for (const [file, schema] of Object.entries(schemas)) {
  await writeFile(new URL(`../${file}`, import.meta.url), `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`);
}
