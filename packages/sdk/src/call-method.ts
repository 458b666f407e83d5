import type { Docent, DocentMethods } from '@docent/client';
import { DocentError } from '@docent/schema/names';

/**
 * Makes one call as a queue holds it. Never throws; what goes wrong is a rejection.
 *
 * @param docent what a function in the place of the method's name gets
 * @param methods the methods as of the moment of the call
 * @throws {DocentError} `invalid` when there is no such method
 */
export async function callMethod(
  docent: Docent,
  methods: DocentMethods,
  method: unknown,
  args: readonly unknown[],
): Promise<unknown> {
  if (typeof method === 'function') return method(docent);
  if (method === 'ready') return undefined;
  const found = Object.hasOwn(methods, String(method)) && methods[method as keyof DocentMethods];
  if (typeof found === 'function') return (found as (...all: readonly unknown[]) => unknown)(...args);
  const names = Object.keys(methods).filter(name => name !== 'version');
  throw new DocentError('invalid', `there is no method "${String(method)}". There are: ${names.join(', ')}.`);
}
