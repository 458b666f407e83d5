import { additions } from '../rules/operators/additions.js';
import { operatorOf } from '../rules/rule.js';

/** Whether anything in a guide, or in a part of one, is an operation beyond JsonLogic. For the compiler: it knows all of them. */
export function usesAdditions(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.hasOwn(additions, operatorOf(part) ?? '') || Object.values(part).some(usesAdditions);
}
