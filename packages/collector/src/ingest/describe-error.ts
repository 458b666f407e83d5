import type { ErrorObject } from 'ajv';

/**
 * One sentence about what a schema found: where, and what.
 *
 * @param root what the path starts with, for example `properties`; empty for the message itself
 */
export function describeError(errors: readonly ErrorObject[] | null | undefined, root = ''): string {
  const error = errors?.[0];
  if (!error) return 'The message does not have the shape it must have.';
  const path = [root, ...error.instancePath.split('/').filter(Boolean)].filter(Boolean).join('.');
  const where = path || 'The message';
  const { additionalProperty, allowedValues, missingProperty } = error.params as {
    additionalProperty?: string;
    allowedValues?: unknown[];
    missingProperty?: string;
  };
  if (missingProperty) return `${join(path, missingProperty)} is missing.`;
  if (additionalProperty !== undefined) return `${join(path, additionalProperty)} is not known here; leave it out.`;
  if (allowedValues) return `${where} must be one of ${allowedValues.map(value => JSON.stringify(value)).join(', ')}.`;
  if (error.keyword === 'format') return `${where} must be an RFC 3339 time such as 2026-11-22T09:30:00.000Z.`;
  return `${where} ${error.message ?? 'is not valid'}.`;
}

function join(path: string, name: string): string {
  // A hostile name may be as long as the body.
  return [path, name.slice(0, 100)].filter(Boolean).join('.');
}
