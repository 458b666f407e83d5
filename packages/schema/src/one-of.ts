import { Type } from '@sinclair/typebox';

/** One of a closed list of words, as a JSON Schema `enum`: its errors name the words, a union's name every branch. */
export function OneOf<const T extends readonly string[]>(
  values: T,
  options: { title: string; description: string; examples: T[number][] },
) {
  return Type.Unsafe<T[number]>({ ...options, type: 'string', enum: [...values] });
}
