import { idPattern, localePattern } from '@docent/schema';
import type { ErrorObject } from 'ajv';
import { didYouMean } from '../problems/nearest.js';
import type { ProblemCode } from '../problems/problem-codes.js';
import { quote } from '../problems/quote.js';
import { explainPattern } from './explain-pattern.js';
import { isId } from './id.js';
import { listOf, nameOfType, nameOfValue } from './words.js';

/** A schema error in an author's words. */
export interface Explanation {
  code: ProblemCode;
  message: string;
  hint: string;
  /** Set when the problem is this key of the object, not the object. */
  key?: string;
}

/** The parts of a JSON Schema that messages are made of. */
interface SchemaPart {
  title?: string;
  properties?: Record<string, SchemaPart>;
  examples?: unknown[];
  'x-docent-text'?: string;
}

type Explainer = (error: ErrorObject, name: string, schema: SchemaPart) => Explanation;

const explainers: Readonly<Record<string, Explainer>> = {
  additionalProperties: ({ params }, name, schema) => {
    const key = String(params.additionalProperty);
    const known = Object.keys(schema.properties ?? {});
    const hint = `${didYouMean(key, known)}Known here: ${known.join(', ')}.`;
    return { code: 'unknown-key', message: `${name} has no key ${quote(key)}.`, hint, key };
  },
  propertyNames: ({ params }, _name, schema) => {
    const key = String(params.propertyName);
    if (schema['x-docent-text'] !== undefined) return { ...explainPattern(localePattern, key, schema, undefined), key };
    if (!isId(key)) return { ...explainPattern(idPattern, key, schema, undefined), key };
    return { code: 'too-long', message: `The id ${quote(key)} is too long.`, hint: 'Use at most 64 characters.', key };
  },
  required: ({ params }, name, schema) => {
    const key = String(params.missingProperty);
    const example = schema.properties?.[key]?.examples?.[0];
    const hint = example === undefined ? `Add "${key}".` : `Add it, for example "${key}": ${JSON.stringify(example)}`;
    return { code: 'missing-key', message: `${name} lacks ${quote(key)}.`, hint };
  },
  type: ({ params, data }, name, schema) => {
    const expected = schema['x-docent-text'] === undefined ? nameOfType(params.type) : 'a text';
    const message = `${name} must be ${expected}, but is ${nameOfValue(data)}.`;
    return { code: 'wrong-type', message, hint: exampleHint(schema) };
  },
  enum: ({ params, data }, name) => {
    const words = (params.allowedValues as unknown[]).map(String);
    const message = `${name} cannot be ${quote(data)}.`;
    return { code: 'unknown-word', message, hint: `${didYouMean(String(data), words)}Use ${listOf(words, 'or')}.` };
  },
  pattern: ({ params, data }, name, schema) => explainPattern(String(params.pattern), String(data), schema, name),
  format: ({ data }, name) => ({
    code: 'invalid-date',
    message: `${name} is ${quote(data)}, which is not a calendar date.`,
    hint: 'Write an existing day as year-month-day, for example 2026-11-01.',
  }),
  maxLength: ({ params, data }, name) => {
    const message = `${name} is ${String(data).length} characters long; at most ${params.limit} are allowed.`;
    return { code: 'too-long', message, hint: 'Shorten it.' };
  },
  minLength: (_error, name, schema) => ({
    code: 'empty-value',
    message: `${name} is empty.`,
    hint: `Fill it in or remove it. ${exampleHint(schema)}`.trim(),
  }),
  minItems: (_error, name, schema) => ({
    code: 'empty-value',
    message: `${name} needs at least one entry.`,
    hint: `Add one. ${exampleHint(schema)}`.trim(),
  }),
  minProperties: (_error, name, schema) => ({
    code: 'empty-value',
    message: `${name} is empty.`,
    hint: `Fill it in or remove it. ${exampleHint(schema)}`.trim(),
  }),
  maxItems: ({ params, data }, name) => {
    const message = `${name} has ${(data as unknown[]).length} entries; at most ${params.limit} are allowed.`;
    return { code: 'too-many', message, hint: 'Remove some, or split it.' };
  },
  uniqueItems: ({ params, data }, name) => ({
    code: 'not-unique',
    message: `${name} has ${quote((data as unknown[])[Number(params.i)])} twice.`,
    hint: 'Remove one of them.',
  }),
};

const comparisons: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
};

/** Words a schema error for an author. */
export function explain(error: ErrorObject, path: readonly string[]): Explanation {
  const schema = (error.parentSchema ?? {}) as SchemaPart;
  const name = nameOf(path, schema);
  const comparison = comparisons[error.keyword];
  if (comparison !== undefined) {
    const message = `${name} must be ${comparison} ${error.params.limit}, but is ${String(error.data)}.`;
    return { code: 'out-of-range', message, hint: exampleHint(schema) };
  }
  const explainer = explainers[error.keyword];
  if (explainer) return explainer(error, name, schema);
  return { code: 'invalid-value', message: `${name} ${error.message ?? 'is not valid'}.`, hint: exampleHint(schema) };
}

/** How a message names a value: by its key; the entries of lists and collections by what they are. */
function nameOf(path: readonly string[], schema: SchemaPart): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (/^\d+$/.test(last)) return `${schema.title ?? 'Entry'} ${Number(last) + 1} of "${path.at(-2) ?? ''}"`;
  return schema.title !== undefined && path.length === 2 && isId(last) ? `${schema.title} "${last}"` : quote(last);
}

function exampleHint({ examples }: SchemaPart): string {
  return examples === undefined || examples.length === 0
    ? 'Write a value of the type named.'
    : `For example: ${JSON.stringify(examples[0])}`;
}
