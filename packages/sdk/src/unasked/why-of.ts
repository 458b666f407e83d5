import type { Explanation } from '@docent/client/placement/placing.js';
import type { Why } from '@docent/elements/placement/placement-view.js';

/** What the customer is told of why something is there: the author's sentence, and every condition that somebody has set. */
export const whyOf = (text: string | undefined, gates: Readonly<Explanation['gates']>): Why => ({
  text,
  gates: gates
    .filter(({ wanted }) => wanted !== undefined)
    .map(({ gate, outcome, seen }) => ({ name: gate, value: seen, state: outcome })),
});
