import type { Advised } from '@docent/engine/advise/advised.js';
import { nextQuestionInSteps } from '@docent/engine/advise/next-question.js';
import type { AdviceView } from '../advice-view.js';
import { inSlices } from '../in-slices.js';

/**
 * Makes what names the question that would settle the advice: the one that matters most, found between tasks so that the page
 * goes on; else one that the first in place hangs on, or that is open.
 */
export function createSettler(view: AdviceView): () => string | undefined {
  let seen: Advised | undefined;
  let found: string | undefined;

  async function look(advised: Advised): Promise<void> {
    const id = await inSlices(nextQuestionInSteps(view.guide, view.situation));
    if (advised !== seen) return;
    const doubtful = advised.first?.mustHaves.find(({ outcome }) => outcome === 'unknown');
    found = id ?? doubtful?.questions[0] ?? advised.open[0];
    view.requestUpdate();
  }

  return () => {
    if (seen !== view.advised) {
      seen = view.advised;
      found = undefined;
      void look(seen);
    }
    return found;
  };
}
