/** What a record holds itself under a key, never what objects inherit: ids come from outside, and one may be `constructor`. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A number kept within bounds. */
export const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
