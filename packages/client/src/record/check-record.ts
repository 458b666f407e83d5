import type { CustomerRecord, HowtoProgress } from '@docent/schema';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether this is progress in a how-to, as far as merging needs it. */
export function isSlice(value: unknown): value is HowtoProgress {
  return (
    isObject(value) &&
    isObject(value['steps']) &&
    Object.values(value['steps']).every(mark => isObject(mark) && typeof mark['at'] === 'number')
  );
}

/** Whether this is a customer record of the version that this client writes. */
export function isRecord(value: unknown): value is CustomerRecord {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    isObject(value['progress']) &&
    Object.values(value['progress']).every(isSlice)
  );
}

/** A record of somebody about whom nothing is known. */
export const emptyRecord = (): CustomerRecord => ({ version: 1, progress: {} });
