import { fewest } from '../learning/tell.js';
import type { Count } from './recommendations-report.js';

/** How often and by how many; nothing of nobody may be told, what fewer than five did may not. */
export function countOf(acts: readonly { customer: string }[]): Count {
  return tellCount({ times: acts.length, customers: new Set(acts.map(({ customer }) => customer)).size });
}

/** The same of what the database counted. */
export function tellCount(count: { times: number; customers: number }): Count {
  return count.customers > 0 && count.customers < fewest ? { suppressed: true } : count;
}
