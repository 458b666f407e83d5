import type { Answers, Guide, Situation } from '@docent/engine';
import type { PublishedCriterion, PublishedOutcome, PublishedQuestion } from '@docent/schema';

type Given<T extends { id: string }> = Partial<T> & Pick<T, 'id'>;

/** Parts of a guide of which only what matters is written down. */
export interface GuideParts extends Partial<Pick<Guide, 'assumptions' | 'calculators'>> {
  questions?: (Given<PublishedQuestion> & Pick<PublishedQuestion, 'type'>)[];
  criteria?: Given<PublishedCriterion>[];
  outcomes?: Given<PublishedOutcome>[];
  conditions?: Record<string, unknown>;
  values?: Record<string, unknown>;
}

/** A guide with everything that was left out. */
export function guideOf(parts: GuideParts): Guide {
  const named = <T>(rules: Record<string, unknown> = {}, make: (rule: unknown, title: string) => T) =>
    Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, make(rule, id)]));
  return {
    questions: (parts.questions ?? []).map(question => ({ title: question.id, ...question })),
    criteria: (parts.criteria ?? []).map(criterion => ({
      title: criterion.id,
      direction: 'higher',
      from: 0,
      to: 10,
      weight: 10,
      ...criterion,
    })),
    outcomes: (parts.outcomes ?? []).map(outcome => ({
      title: outcome.id,
      requires: [],
      scores: {},
      reasons: [],
      ...outcome,
    })),
    conditions: named(parts.conditions, (when, title) => ({ title, when })),
    values: named(parts.values, (value, title) => ({ title, value })),
    assumptions: parts.assumptions ?? [],
    calculators: parts.calculators ?? [],
  };
}

/** A situation with nothing but answers. */
export function situationOf(answers: Answers = {}, more: Partial<Situation> = {}): Situation {
  return { answers, now: '2026-11-22', ...more };
}

/** The fact that is the answer to a question. */
export const answer = (id: string) => ({ var: `answers.${id}` });

/** A must-have whose words do not matter. */
export const mustHave = (id: string, when: unknown) => ({ id, when, because: id });
