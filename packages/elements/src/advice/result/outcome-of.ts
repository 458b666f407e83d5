import type { PublishedAdvice, PublishedOutcome, PublishedQuestion } from '@docent/schema';

/** An outcome of the guide. What is advised names only such as are in it. */
export function outcomeOf(guide: PublishedAdvice, id: string): PublishedOutcome {
  return guide.outcomes.find(outcome => outcome.id === id)!;
}

/** Its title; empty when nothing is in that place. */
export function titleOf(guide: PublishedAdvice, outcome: { id: string } | undefined): string {
  return outcome ? outcomeOf(guide, outcome.id).title : '';
}

/** A question of the guide. */
export function questionOf(guide: PublishedAdvice, id: string): PublishedQuestion | undefined {
  return guide.questions.find(question => question.id === id);
}
