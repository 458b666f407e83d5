import { createTokens, type Tokens } from './create-tokens.js';
import type { Report } from '../options.js';
import type { Platform } from '../platform/platform.js';
import { createIsolation, type Isolation } from './create-isolation.js';
import type { Outbox } from '../delivery/create-outbox.js';
import { createQuarantine, type Quarantine } from './create-quarantine.js';
import type { Spill } from '../delivery/create-spill.js';
import { type DropReason, enforceCaps } from './enforce-caps.js';
import type { Entry, EntryPurpose } from '../delivery/entry.js';
import { purposeOf } from '../delivery/entry-key.js';

/** What delivery rarely needs, as a chunk of its own: when something is refused, too much waits, or was spilt; and tokens. */
export interface Care {
  tokens: Tokens;
  quarantine: Quarantine;
  isolation: Isolation;
  enforceCaps(): Promise<void>;
  /** Puts into the outbox what was spilt when a page went. */
  takeBack(): Promise<void>;
}

/** What care is taken of. */
export interface CareSetup {
  platform: Platform;
  report: Report;
  outbox: Outbox;
  spill: Spill;
  allows: (purpose: EntryPurpose) => boolean;
  /** Makes the message that says how many were dropped. */
  dropReport: (count: number, reason: DropReason) => Entry;
  dropped: (reason: DropReason, count: number) => void;
  isolated: (messageId: string, reason: string) => void;
}

/** Does nothing before it is called. */
export function createCare({ outbox, platform, report, spill, ...setup }: CareSetup): Care {
  const quarantine = createQuarantine(outbox);
  return {
    tokens: createTokens(platform, report),
    quarantine,
    isolation: createIsolation(quarantine, platform.now, setup.isolated),
    async enforceCaps() {
      const told = await enforceCaps(outbox, platform.now(), setup.dropReport);
      for (const [count, reason] of told) setup.dropped(reason, count);
    },
    async takeBack() {
      const { done, entries } = spill.take();
      const allowed = entries.filter(({ key }) => setup.allows(purposeOf(key) ?? 'analytics'));
      if (allowed.length) await outbox.add(allowed);
      done();
    },
  };
}
