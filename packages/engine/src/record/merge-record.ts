import type { CustomerRecord } from '@docent/schema';
import { mergeTrees } from './merge-trees.js';

/**
 * Joins two versions of a customer record: commutative, associative and idempotent, so tabs, devices and the collector end up
 * alike. Parts and fields that this version does not know are joined in the same way. Changes neither of the two.
 */
export const mergeRecord = (a: CustomerRecord, b: CustomerRecord): CustomerRecord => mergeTrees(a, b) as CustomerRecord;
