import type {
  Advice,
  PublishedAdvice,
  PublishedCondition,
  PublishedCriterion,
  PublishedOutcome,
  PublishedValue,
} from '@docent/schema';
import { defined } from '../publish/defined.js';
import type { KindCompiler } from './kind-compiler.js';

/** A guide in one language, before its references are resolved and its defaults filled in. */
interface LocalisedAdvice
  extends
    Partial<Omit<PublishedAdvice, 'title' | 'questions' | 'criteria' | 'outcomes'>>,
    Pick<PublishedAdvice, 'title' | 'questions'> {
  criteria?: (Partial<PublishedCriterion> & Pick<PublishedCriterion, 'id' | 'title' | 'direction'>)[];
  outcomes: (Omit<Partial<PublishedOutcome>, 'subject'> & { id: string; title: string; subject?: string })[];
  conditions?: { [id: string]: PublishedCondition };
  values?: { [id: string]: PublishedValue };
  examples?: unknown;
}

/** Compiles guides. */
export const adviceCompiler: KindCompiler<Advice, LocalisedAdvice, PublishedAdvice> = {
  check() {},
  publish(guide, { lookUp }) {
    return {
      ...defined({ title: guide.title, summary: guide.summary }),
      layout: guide.layout ?? 'steps',
      currency: guide.currency ?? 'EUR',
      conditions: guide.conditions ?? {},
      values: guide.values ?? {},
      questions: guide.questions,
      criteria: (guide.criteria ?? []).map(criterion => ({ from: 0, to: 10, weight: 10, ...criterion })),
      outcomes: guide.outcomes.map(({ subject, ...outcome }) => ({
        requires: [],
        scores: {},
        reasons: [],
        ...outcome,
        ...(subject === undefined
          ? {}
          : { subject: { id: subject, ...lookUp<{ title: string }>('subjects', subject) } }),
      })),
      assumptions: guide.assumptions ?? [],
      calculators: guide.calculators ?? [],
      roles: guide.roles ?? [],
    };
  },
  meaning({ examples: _, ...guide }) {
    return guide;
  },
};
