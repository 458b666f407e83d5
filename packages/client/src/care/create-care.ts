import { createTokens, type Tokens } from './create-tokens.js';
import type { TrackerSetup } from '../capture/tracker-setup.js';
import { commandPrefix } from '../commands/command-prefix.js';
import type { Identity, IdentityState } from '../identity/create-identity.js';
import { createLazy } from '../platform/create-lazy.js';
import type { RecordSync } from '../record/create-record-sync.js';
import { createIsolation, type Isolation } from './create-isolation.js';
import type { Outbox } from '../delivery/create-outbox.js';
import { createQuarantine, type Quarantine } from './create-quarantine.js';
import type { Spill } from '../delivery/create-spill.js';
import { type DropReason, enforceCaps } from './enforce-caps.js';
import type { Entry } from '../delivery/entry.js';
import { purposeOf } from '../delivery/entry-key.js';

/**
 * What delivery rarely needs, as a chunk of its own: when something is refused, too much waits, or was spilt; and tokens, with
 * what only customers have who have one.
 */
export interface Care {
  tokens: Tokens;
  /**
   * Exchanges the customer's record with the collector's, from now on whenever one of them changes. Resolves when that is done
   * for the first time, or cannot be done now.
   */
  exchange(): Promise<void>;
  quarantine: Quarantine;
  isolation: Isolation;
  enforceCaps(): Promise<void>;
  /** Puts into the outbox what was spilt when a page went. */
  takeBack(): Promise<void>;
}

/** What care is taken of. */
export interface CareSetup extends Pick<
  TrackerSetup,
  'consent' | 'customerStore' | 'name' | 'options' | 'outboxStore' | 'platform' | 'records' | 'report'
> {
  outbox: Outbox;
  spill: Spill;
  identity: Identity;
  /** Who the customer is, after all that was said of it before. */
  customer: () => Promise<IdentityState>;
  until: AbortSignal;
  /** Makes the message that says how many were dropped. */
  dropReport: (count: number, reason: DropReason) => Entry;
  dropped: (reason: DropReason, count: number) => void;
  isolated: (messageId: string, reason: string) => void;
}

/** Does nothing before it is called. */
export function createCare({ outbox, platform, report, spill, ...setup }: CareSetup): Care {
  const quarantine = createQuarantine(outbox);
  const tokens = createTokens(platform, report);
  const { config, endpoint, project } = setup.options;
  const sync = createLazy<RecordSync>(
    platform,
    async () => {
      const { createRecordSync } = await import('../record/create-record-sync.js');
      return createRecordSync({
        ...setup,
        platform,
        report,
        tokens,
        endpoint: endpoint!,
        project: project!,
        now: setup.identity.state,
        erasing: async () =>
          (await setup.outboxStore.values(commandPrefix)).some(each => (each as { name?: unknown }).name === 'erase'),
      });
    },
    error => report.debug('The code for exchanging the record could not be loaded; it is tried again.', error),
  );
  setup.until.addEventListener('abort', sync.destroy);

  return {
    tokens,
    async exchange() {
      // Content without a collector has nobody to exchange anything with.
      if (endpoint && project && !config) await (await sync.get()).exchange();
    },
    quarantine,
    isolation: createIsolation(quarantine, platform.now, setup.isolated),
    async enforceCaps() {
      const told = await enforceCaps(outbox, platform.now(), setup.dropReport);
      for (const [count, reason] of told) setup.dropped(reason, count);
    },
    async takeBack() {
      const { done, entries } = spill.take();
      const allowed = entries.filter(({ key }) => setup.consent.allows(purposeOf(key) ?? 'analytics'));
      if (allowed.length) await outbox.add(allowed);
      done();
    },
  };
}
