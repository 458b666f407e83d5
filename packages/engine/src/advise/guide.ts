import type { Operators } from '../rules/operators/operator.js';
import type { PublishedAdvice } from '@docent/schema';

/** Of a guide what advising looks at. No texts, so that what is advised is the same in every language. */
export type Guide = Pick<
  PublishedAdvice,
  'questions' | 'criteria' | 'outcomes' | 'conditions' | 'values' | 'assumptions' | 'calculators'
>;

/** What the customer has answered, by the id of the question; `null`: does not know. Absent: not asked yet. */
export interface Answers {
  readonly [question: string]: unknown;
}

/** All that advice follows from. */
export interface Situation {
  answers: Answers;
  /** What else rules may see: `customer`, `account`, `page` … Default: nothing. */
  facts?: Readonly<Record<string, unknown>>;
  /** Numbers that the customer put in place of those assumed, by id. */
  assumptions?: Readonly<Record<string, number>>;
  /** Weights that the customer set, 0 to 100, by id of the criterion; they replace all others of these criteria. */
  weights?: Readonly<Record<string, number>>;
  /** ISO 8601. */
  now: string;
  /**
   * Operators that the rules of the guide need. Default: `jsonLogicOperators`, enough unless the published guide says
   * `additions`; then `operators`, or rules that use more are not known.
   */
  operators?: Operators;
}
