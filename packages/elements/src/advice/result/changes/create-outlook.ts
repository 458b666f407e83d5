import type { Advised } from '@docent/engine/advise/advised.js';
import type { Change } from '@docent/engine/advise/analysis/change.js';
import { nearestChangesInSteps } from '@docent/engine/advise/nearest-changes.js';
import { type Stability, stabilityInSteps } from '@docent/engine/advise/stability.js';
import { weightRanges } from '@docent/engine/advise/weight-ranges.js';
import type { AdviceView } from '../../advice-view.js';
import { takeSteps } from './take-steps.js';

/** What would change the first place; each is there once it is computed. */
export interface Outlook {
  changes?: readonly Change[];
  ranges?: ReturnType<typeof weightRanges>;
  stability?: Stability;
}

/** The same draw for everybody: two people with the same answers read the same number. */
const draw = { seed: 1, samples: 2000 };

/** Makes what computes, between tasks so that the page goes on, what would change the advice as it is now. */
export function createOutlook(view: AdviceView): () => Outlook {
  let seen: Advised | undefined;
  let outlook: Outlook = {};

  async function compute(advised: Advised): Promise<void> {
    const { guide, situation } = view;
    const wanted = () => advised === seen && view.isConnected;
    const add = (found: Outlook) => {
      if (!wanted()) return;
      outlook = { ...outlook, ...found };
      view.requestUpdate();
    };
    const changes = await takeSteps(nearestChangesInSteps(guide, situation), wanted);
    if (changes) add({ changes });
    if (!advised.first || !guide.criteria.length || !wanted()) return;
    add({ ranges: weightRanges(guide, situation) });
    const found = await takeSteps(stabilityInSteps(guide, situation, draw), wanted);
    if (found) add({ stability: found });
  }

  return () => {
    if (view.advised !== seen) {
      seen = view.advised;
      outlook = {};
      void compute(seen);
    }
    return outlook;
  };
}
