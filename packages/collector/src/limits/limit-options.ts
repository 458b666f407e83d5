import type { Rate } from './rate-limiter.js';

/** Groups of routes that are limited apart from each other. */
export type LimitGroup = 'ingest' | 'commands' | 'admin';

/** Limits of one group; `false` switches one off. */
export interface GroupLimits {
  /** Requests of one address (IPv6: one network of 64 bits). */
  perAddress: Rate | false;
  /** Messages or commands under one write key. */
  perKey: Rate | false;
}

/** What a collector takes before it asks senders to wait. Each process counts for itself. */
export interface CollectorLimits {
  /**
   * Sending events. Default per address: 100 requests per second and 1,000 at once, enough for an office behind one address; per
   * write key: 10,000 messages per second and 50,000 at once.
   */
  ingest: GroupLimits;
  /** Commands and everything else that is not published. Default per address: 20 and 500; per write key: 500 and 5,000. */
  commands: GroupLimits;
  /** `/v1/admin`. Default per address: 20 and 500; per key none, since addresses are enough. */
  admin: GroupLimits;
  /** Bytes of requests that are not answered yet, in all. Default: 32 MB; memory grows to some five times as much. */
  heldBytes: number;
  /** The same for one address, so that none can use it all. Default: 16 MB. */
  heldBytesPerAddress: number;
  /** Milliseconds a body may take to arrive. Default: 30,000, enough for 500 kB on a bad mobile line. */
  bodyMs: number;
  /**
   * Different names of own events that a project may send within an hour; the catalogue's do not count. What is beyond is refused. Default:
   * 10,000.
   */
  eventNames: number;
}

/** What may be said of limits; the rest is as by default. */
export type LimitOptions = { [Name in LimitGroup]?: Partial<GroupLimits> } & Partial<Omit<CollectorLimits, LimitGroup>>;

const rate = (perSecond: number, burst: number): Rate => ({ perSecond, burst });

/**
 * Fills in the defaults.
 *
 * @throws RangeError when a limit is not positive
 */
export function toLimits({ ingest, commands, admin, ...others }: LimitOptions = {}): CollectorLimits {
  const limits: CollectorLimits = {
    heldBytes: 32_000_000,
    heldBytesPerAddress: 16_000_000,
    bodyMs: 30_000,
    eventNames: 10_000,
    ...others,
    ingest: { perAddress: rate(100, 1000), perKey: rate(10_000, 50_000), ...ingest },
    commands: { perAddress: rate(20, 500), perKey: rate(500, 5000), ...commands },
    admin: { perAddress: rate(20, 500), perKey: false, ...admin },
  };
  for (const [name, value] of Object.entries(limits)) {
    const numbers = typeof value === 'number' ? [value] : Object.values(value as GroupLimits).flatMap(toNumbers);
    if (numbers.every(number => number > 0 && Number.isFinite(number))) continue;
    throw new RangeError(`The limit "${name}" must consist of positive numbers.`);
  }
  return limits;
}

function toNumbers(value: Rate | false): number[] {
  return value ? [value.perSecond, value.burst] : [];
}
