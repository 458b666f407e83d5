import { IncludedFile, ProjectFile, toJsonSchema } from '@docent/schema';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats/dist/formats.js';

/** Checks what the files of a project say against the schema. */
export interface Validator {
  /** What is wrong with the project file; empty when nothing is. */
  project(value: unknown): ErrorObject[];
  /** What is wrong with an included file. */
  included(value: unknown): ErrorObject[];
}

/** Compiles the schema, which takes some tenths of a second: make one validator for many files. */
export function createValidator(): Validator {
  // `verbose` hands the schema and the value to whoever words the error.
  const ajv = new Ajv({ allErrors: true, verbose: true, strict: false, formats: { date: formats.fullFormats.date } });
  // Both kinds of file hold the same collections; each is compiled once.
  const included = toJsonSchema(IncludedFile) as { properties: Record<string, object> };
  const project = toJsonSchema(ProjectFile) as { properties: Record<string, object> };
  for (const [key, schema] of Object.entries(included.properties)) {
    ajv.addSchema(schema, `docent:${key}`);
    included.properties[key] = { $ref: `docent:${key}` };
    project.properties[key] = { $ref: `docent:${key}` };
  }
  return { project: errorsOf(ajv.compile(project)), included: errorsOf(ajv.compile(included)) };
}

function errorsOf(validate: ValidateFunction): (value: unknown) => ErrorObject[] {
  return value => (validate(value) ? [] : [...(validate.errors ?? [])]);
}
