import { CollectorError } from '../errors.js';
import type { Metrics } from '../metrics/metrics.js';
import { addressKey } from './address-key.js';
import type { CollectorLimits, GroupLimits, LimitGroup } from './limit-options.js';
import { createRateLimiter } from './rate-limiter.js';

/** Keeps senders within their rates. */
export interface RateLimits {
  /**
   * Counts a request of an address.
   *
   * @throws CollectorError `rate-limited`
   */
  takeAddress(group: LimitGroup, address: string): void;
  /**
   * Counts messages or commands under a write key that was found to be valid.
   *
   * @throws CollectorError `rate-limited`
   */
  takeKey(group: LimitGroup, writeKey: string, cost: number): void;
}

const groups = ['ingest', 'commands', 'admin'] as const satisfies readonly LimitGroup[];
const scopes = ['perAddress', 'perKey'] as const satisfies readonly (keyof GroupLimits)[];

/** Makes limiters for each group, by address and by write key. */
export function createRateLimits(
  limits: Pick<CollectorLimits, LimitGroup>,
  { metrics, clock }: { metrics: Metrics; clock: () => number },
): RateLimits {
  const limited = metrics.counter({
    name: 'docent_rate_limited_total',
    help: 'Requests asked to wait, by group of routes and by what they were counted.',
    labelNames: ['group', 'scope'],
  });
  const limiters = new Map(
    groups.flatMap(group =>
      scopes.flatMap(scope => {
        const rate = limits[group][scope];
        return rate ? [[`${group} ${scope}`, createRateLimiter(rate, { clock })] as const] : [];
      }),
    ),
  );

  function take(group: LimitGroup, scope: keyof GroupLimits, key: string, cost: number): void {
    const wait = limiters.get(`${group} ${scope}`)?.take(key, cost) ?? 0;
    if (wait <= 0) return;
    limited.inc({ group, scope });
    throw new CollectorError('rate-limited', undefined, { retryAfter: wait / 1000 });
  }

  return {
    takeAddress: (group, address) => take(group, 'perAddress', addressKey(address), 1),
    takeKey: (group, writeKey, cost) => take(group, 'perKey', writeKey, cost),
  };
}
