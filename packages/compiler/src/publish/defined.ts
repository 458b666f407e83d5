/**
 * An object without its undefined fields. Every field of the type has to be named, optional ones too, so that none is
 * forgotten when the type grows.
 */
export function defined<T extends object>(fields: { [K in keyof Required<T>]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
