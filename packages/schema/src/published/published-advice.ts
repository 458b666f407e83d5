import type { calculatorTypes, valueFormats } from '../advice/calculator.js';
import type { PublishedEntity } from './published-entity.js';
import type { PublishedQuestion } from './published-question.js';
import type { RichText } from './rich-text.js';

/** A guide as elements get it: one locale, references resolved, markdown compiled. */
export interface PublishedAdvice extends PublishedEntity {
  kind: 'advice';
  title: string;
  summary?: RichText;
  layout: 'steps' | 'page';
  currency: string;
  /** Whether rules use operators beyond JsonLogic, which elements load only then. Absent: none does. */
  additions?: boolean;
  /** Of the guide and, of the project, those that it uses. */
  conditions: { [id: string]: PublishedCondition };
  values: { [id: string]: PublishedValue };
  questions: PublishedQuestion[];
  criteria: PublishedCriterion[];
  outcomes: PublishedOutcome[];
  assumptions: PublishedAssumption[];
  calculators: PublishedCalculator[];
  roles: PublishedRole[];
}

/** A condition that rules share by name. */
export interface PublishedCondition {
  title: string;
  when: unknown;
  source?: string;
}

/** A computed value that rules share by name. */
export interface PublishedValue {
  title: string;
  value: unknown;
  source?: string;
}

/** What makes one outcome better than another. */
export interface PublishedCriterion {
  id: string;
  title: string;
  help?: RichText;
  direction: 'higher' | 'lower';
  from: number;
  to: number;
  unit?: string;
  weight: number;
  adjust?: { when: unknown; by: number; because: string }[];
}

/** Something that the guide may advise. */
export interface PublishedOutcome {
  id: string;
  title: string;
  summary?: RichText;
  subject?: { id: string; title: string; url?: string };
  alternative?: boolean;
  facts?: { title: string; text: string; source?: string }[];
  requires: { id: string; when: unknown; because: string; source?: string }[];
  scores: { [criterion: string]: PublishedScore };
  reasons: { id: string; speaks: 'for' | 'against'; text: RichText; when?: unknown; source?: string }[];
  unsuitable?: RichText;
  next?: { title: string; ref?: string; url?: string }[];
}

/** How an outcome does in a criterion; either `value` or `marks`. */
export interface PublishedScore {
  value?: unknown;
  marks?: number;
  note?: string;
  source?: string;
}

/** A number that calculations rest on. */
export interface PublishedAssumption {
  id: string;
  title: string;
  value: number;
  format: 'number' | 'percent' | 'money';
  unit?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  source?: string;
}

/** A calculation shown with the result. */
export interface PublishedCalculator {
  id: string;
  type: (typeof calculatorTypes)[number];
  title: string;
  help?: RichText;
  outcomes?: string[];
  years?: unknown;
  once?: unknown;
  yearly?: unknown;
  benefit?: unknown;
  growth?: unknown;
  value?: unknown;
  format?: (typeof valueFormats)[number];
}

/** What the guide says to people in one role. */
export interface PublishedRole {
  id: string;
  title?: string;
  approves?: boolean;
  summary?: RichText;
  criteria?: string[];
  calculators?: string[];
  arguments?: { [outcome: string]: RichText };
}
