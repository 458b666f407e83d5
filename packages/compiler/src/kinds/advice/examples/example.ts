import type { Advice } from '@docent/schema';
import { quote } from '../../../problems/quote.js';

/** An example case as it is written. */
export type Example = NonNullable<Advice['examples']>[number];

/** How messages call an example. */
export function exampleName({ title }: Example, index: number): string {
  const text = typeof title === 'string' ? title : Object.values(title)[0];
  return `Example ${index + 1}, ${quote(text)}`;
}
