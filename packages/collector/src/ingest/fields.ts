/** A JSON object of which nothing is known yet. */
export type Fields = Record<string, unknown>;

/** Whether a JSON value is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
