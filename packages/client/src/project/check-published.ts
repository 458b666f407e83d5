import type { IndexShard, Manifest, PublishedEntity } from '@docent/schema';
import { DocentError, type Kind } from '@docent/schema/names';

/**
 * Checks of what a server sent, to the depth that keeps the page from breaking: the compiler has validated the rest.
 */
type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a widget of a kind cannot do without. */
const essentials: { [kind in Kind]: (entity: Fields) => boolean } = {
  howto: ({ title, steps }) =>
    typeof title === 'string' &&
    Array.isArray(steps) &&
    steps.every(step => isObject(step) && typeof step['id'] === 'string' && typeof step['title'] === 'string'),
};

/** @throws {DocentError} `invalid` */
export function checkManifest(value: unknown, url: string): Manifest {
  if (isObject(value) && value['format'] !== 1 && typeof value['format'] === 'number') {
    throw new DocentError(
      'invalid',
      `The manifest at ${url} has format ${value['format']}; this Docent reads format 1. Use matching versions.`,
    );
  }
  if (
    !isObject(value) ||
    value['format'] !== 1 ||
    typeof value['project'] !== 'string' ||
    typeof value['version'] !== 'string' ||
    !Array.isArray(value['locales']) ||
    !value['locales'].length ||
    !isObject(value['entities'])
  ) {
    throw new DocentError('invalid', `What is at ${url} is not a Docent manifest. Compile it with "docent compile".`);
  }
  return value as unknown as Manifest;
}

/** @throws {DocentError} `invalid` */
export function checkShard(value: unknown, url: string): IndexShard {
  if (isObject(value) && isObject(value['entities'])) return value as unknown as IndexShard;
  throw new DocentError('invalid', `What is at ${url} is not a Docent index.`);
}

/** @throws {DocentError} `invalid` */
export function checkEntity(value: unknown, ref: string, url: string): PublishedEntity {
  if (
    isObject(value) &&
    value['ref'] === ref &&
    typeof value['revision'] === 'string' &&
    typeof value['locale'] === 'string' &&
    essentials[value['kind'] as Kind]?.(value)
  ) {
    return value as unknown as PublishedEntity;
  }
  throw new DocentError('invalid', `What is at ${url} is not ${ref}, or not complete. Publish the project again.`);
}
