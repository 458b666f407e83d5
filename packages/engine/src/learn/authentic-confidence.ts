/** What a learner says they can do, and what they were seen to know; all from 0 to 1. */
export interface ConfidenceAndKnowledge {
  confidenceBefore: number;
  confidenceAfter: number;
  /** Shrunk accuracy in probes of the same skill. */
  knowledgeBefore: number;
  knowledgeAfter: number;
}

/** How much farther apart confidence and knowledge may be afterwards. */
const tolerance = 0.05;

/**
 * The part of a gain in confidence that goes with a gain in knowledge (the field notes, 4.4): the gain counts when more is known
 * and confidence is hardly farther from knowledge than before. Unearned is what confidence exceeds knowledge by.
 */
export function authenticConfidence({
  confidenceAfter,
  confidenceBefore,
  knowledgeAfter,
  knowledgeBefore,
}: ConfidenceAndKnowledge): { gain: number; unearned: number } {
  const gap = Math.abs(confidenceAfter - knowledgeAfter);
  const counts = knowledgeAfter > knowledgeBefore && gap <= Math.abs(confidenceBefore - knowledgeBefore) + tolerance;
  return {
    gain: counts ? confidenceAfter - confidenceBefore : 0,
    unearned: Math.max(0, confidenceAfter - knowledgeAfter),
  };
}
