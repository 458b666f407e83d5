import { CollectorError } from '../errors.js';
import type { Metrics } from '../metrics/metrics.js';
import { addressKey } from './address-key.js';
import { createDrainRate } from './drain-rate.js';
import type { CollectorLimits } from './limit-options.js';

/** What one request holds. */
export interface Held {
  /**
   * Adds bytes that arrived.
   *
   * @throws CollectorError `overloaded` when there is no room for them
   */
  add(bytes: number): void;
  /** Gives all back, once; later additions count no more. */
  release(): void;
}

/** Bounds the bytes of requests that are not answered yet: those that are read, judged, and wait for the store. */
export interface RequestMemory {
  /** @throws CollectorError `overloaded` when there is no room for another request */
  open(address: string): Held;
  /** Bytes held now. */
  readonly bytes: number;
}

/** Longest wait asked for, in seconds, when nothing drains. */
const longestWait = 60;

/** Makes a bound on what requests hold in memory. */
export function createRequestMemory(
  { heldBytes, heldBytesPerAddress }: Pick<CollectorLimits, 'heldBytes' | 'heldBytesPerAddress'>,
  { metrics, clock }: { metrics: Metrics; clock: () => number },
): RequestMemory {
  const drain = createDrainRate(clock);
  const byAddress = new Map<string, number>();
  let total = 0;
  metrics.gauge({
    name: 'docent_request_bytes_waiting',
    help: 'Bytes of requests that are not answered yet: being read, judged or waiting for the store.',
    collect() {
      this.set(total);
    },
  });
  const refused = metrics.counter({
    name: 'docent_overloaded_total',
    help: 'Requests refused because too many bytes were waiting.',
  });

  function refuse(): never {
    refused.inc();
    throw new CollectorError('overloaded', undefined, { retryAfter: Math.min(drain.secondsFor(total), longestWait) });
  }

  function move(address: string, bytes: number): void {
    total += bytes;
    const left = (byAddress.get(address) ?? 0) + bytes;
    if (left > 0) byAddress.set(address, left);
    else byAddress.delete(address);
  }

  return {
    open(sender) {
      const address = addressKey(sender);
      if (total >= heldBytes || (byAddress.get(address) ?? 0) >= heldBytesPerAddress) refuse();
      let held = 0;
      let released = false;
      return {
        add(bytes) {
          if (released) return;
          if (total + bytes > heldBytes || (byAddress.get(address) ?? 0) + bytes > heldBytesPerAddress) refuse();
          held += bytes;
          move(address, bytes);
        },
        release() {
          if (released) return;
          released = true;
          move(address, -held);
          drain.add(held);
        },
      };
    },
    get bytes() {
      return total;
    },
  };
}
