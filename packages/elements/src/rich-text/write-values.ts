import { formatValue } from './format-value.js';

/**
 * Makes what writes the `value` nodes of rich text.
 *
 * @param values by name; a missing one is shown as `…`
 * @param locale BCP 47 tag in which they are written
 */
export function writeValues(
  values: Readonly<Record<string, unknown>>,
  locale: string,
): (name: string, format: string) => string {
  return (name, format) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value == null ? '…' : formatValue(value, format, locale);
  };
}
