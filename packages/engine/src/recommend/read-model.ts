import type { PublishedModel } from '@docent/schema';
import { ModelError } from './model-error.js';

/** So many files of neighbours are more than any catalogue takes. */
const mostShards = 2 ** 16;

/**
 * What a collector says it has learned. It came over the network: what ranking reads of it is looked at.
 *
 * @throws ModelError `version`, `foreign` or `damaged`
 */
export function readModel(value: unknown, project: string, list: string): PublishedModel {
  const model = Object(value) as Partial<PublishedModel>;
  if (model.format !== 1) throw new ModelError(typeof model.format === 'number' ? 'version' : 'damaged');
  if (model.project !== project || model.list !== list) throw new ModelError('foreign');
  const { popular, shards = -1, version } = model;
  const isSound =
    typeof version === 'string' &&
    // It becomes part of an address.
    /^[\w-]+$/.test(version) &&
    Number.isInteger(shards) &&
    shards >= 0 &&
    shards <= mostShards &&
    (shards & (shards - 1)) === 0 &&
    Array.isArray(popular) &&
    popular.every(
      (each: unknown) =>
        isAmount((each as Partial<PublishedModel['popular'][number]> | null)?.customers) &&
        isAmount((each as Partial<PublishedModel['popular'][number]>).weight) &&
        typeof (each as Partial<PublishedModel['popular'][number]>).item === 'string',
    );
  if (!isSound) throw new ModelError('damaged');
  return model as PublishedModel;
}

const isAmount = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < Infinity;
