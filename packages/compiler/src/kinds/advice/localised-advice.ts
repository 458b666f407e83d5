import type {
  PublishedAdvice,
  PublishedCondition,
  PublishedCriterion,
  PublishedOutcome,
  PublishedValue,
} from '@docent/schema';

/** A guide in one language, before its references are resolved and its defaults filled in. */
export interface LocalisedAdvice
  extends
    Partial<Omit<PublishedAdvice, 'title' | 'questions' | 'criteria' | 'outcomes'>>,
    Pick<PublishedAdvice, 'title' | 'questions'> {
  criteria?: (Partial<PublishedCriterion> & Pick<PublishedCriterion, 'id' | 'title' | 'direction'>)[];
  outcomes: (Omit<Partial<PublishedOutcome>, 'subject'> & { id: string; title: string; subject?: string })[];
  conditions?: { [id: string]: PublishedCondition };
  values?: { [id: string]: PublishedValue };
  examples?: unknown;
}
