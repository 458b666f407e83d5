import { purposes, type Purpose } from '@docent/schema';

/** Days for which events of a purpose are kept, counted from when the collector received them. What is not said is kept until it is erased. */
export type Retention = { readonly [P in Purpose]?: number };

/** JSON Schema of {@link Retention}, for the configuration file. */
export const retentionSchema = {
  type: 'object',
  properties: Object.fromEntries(purposes.map(purpose => [purpose, { type: 'integer', minimum: 1, maximum: 36_500 }])),
  additionalProperties: false,
} as const;

/**
 * Checks what was said of retention.
 *
 * @throws RangeError that says what is wrong
 */
export function checkRetention(retention: Retention): Retention {
  for (const [purpose, days] of Object.entries(retention)) {
    if (!(purposes as readonly string[]).includes(purpose)) {
      throw new RangeError(`retention: "${purpose}" is no purpose. There are ${purposes.join(', ')}.`);
    }
    if (!Number.isInteger(days) || days < 1) {
      throw new RangeError(`retention.${purpose} must be a whole number of days, at least 1.`);
    }
  }
  return retention;
}
