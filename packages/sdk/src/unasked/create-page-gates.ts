import type { PageGate } from '@docent/client/placement/placing.js';
import type { holdout } from '@docent/engine/experiment/assign.js';
import type { Placement } from '@docent/schema';
import type { UnaskedSetup } from './create-unasked.js';
import { entityOf } from './entity-of.js';
import { findElement, isInPage } from './find-element.js';

/** Without the code for drawing lots. */
const heldOut: typeof holdout = 'holdout';

/** What a page has to say to a placement. */
export interface PageGates {
  pageGates(placement: Placement): PageGate[];
  /** Gets ready what is to be shown; false when it must not be. Nothing is counted as shown that cannot be. */
  prepare(placement: Placement): Promise<boolean>;
}

/**
 * @param load loads what is to be shown
 * @param answered hears that something was answered before anybody kept that for placements
 */
export function createPageGates(
  { client, holdOut, window: { document } }: Pick<UnaskedSetup, 'client' | 'holdOut' | 'window'>,
  load: (ref: string) => Promise<void>,
  answered: (ref: string) => Promise<void>,
): PageGates {
  return {
    pageGates({ inside, show }) {
      const inPage = isInPage(document, show);
      const gates: PageGate[] = [{ gate: 'in-page', outcome: inPage ? 'fail' : 'pass', wanted: false, seen: inPage }];
      if (inside !== undefined) {
        const found = findElement(document, inside) !== null;
        gates.push({ gate: 'inside', outcome: found ? 'pass' : 'fail', wanted: inside, seen: found });
      }
      const note = client.experiments.get(show);
      if (!note) return gates;
      return [
        ...gates,
        { gate: 'holdout', outcome: note.arm === heldOut ? 'fail' : 'pass', wanted: false, seen: note },
      ];
    },
    async prepare({ show: ref }) {
      const { kind, tag } = entityOf(ref);
      if (kind === 'survey' && wasSent(await client.records.slice(ref))) {
        await answered(ref);
        return false;
      }
      if (client.project.loaded()?.experiments && (await (await holdOut()).holdsOut(ref, tag))) return false;
      await load(ref);
      return true;
    },
  };
}

/** A survey keeps by revision under this name that it was sent. */
const wasSent = (slice: unknown): boolean => Object.keys(Object(Object(slice).ownEnd) as object).length > 0;
