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
    ajv.addSchema(checkingWrongIds(schema), `docent:${key}`);
    included.properties[key] = { $ref: `docent:${key}` };
    project.properties[key] = { $ref: `docent:${key}` };
  }
  return { project: errorsOf(ajv.compile(project)), included: errorsOf(ajv.compile(included)) };
}

/**
 * The schema of a collection in a form that also looks into what stands under an id that is none: its author hears of all
 * problems at once, and nothing unchecked comes further.
 */
function checkingWrongIds(schema: object): object {
  if (!('patternProperties' in schema)) return schema;
  const { patternProperties, ...rest } = schema;
  const [[pattern, entity] = []] = Object.entries(patternProperties as Record<string, object>);
  const names = 'propertyNames' in schema ? (schema.propertyNames as object) : {};
  return { ...rest, additionalProperties: entity, propertyNames: { ...names, pattern } };
}

function errorsOf(validate: ValidateFunction): (value: unknown) => ErrorObject[] {
  return value => (validate(value) ? [] : [...(validate.errors ?? [])]);
}
