import type { ChooseAgain } from '../survey/choose-again.js';
import type { ContactPart } from '../survey/grid-fields.js';
import type { SurveyType } from '../survey/types.js';
import type { PublishedCondition, PublishedValue } from './published-advice.js';
import type { PublishedEntity } from './published-entity.js';
import type { PublishedImage } from './published-howto.js';
import type { RichText } from './rich-text.js';

/** A survey as elements get it: one locale, markdown compiled. */
export interface PublishedSurvey extends PublishedEntity {
  kind: 'survey';
  title: string;
  intro?: RichText;
  /** Who asks. Default: the owner. */
  asks?: string;
  /** Who reads the answers. */
  readers?: string;
  /** Why this customer is asked. */
  why?: string;
  /** How long answers are kept, as an ISO 8601 duration. */
  keep?: string;
  /** Whether rules use operators beyond JsonLogic, which elements load only then. Absent: none does. */
  additions?: boolean;
  /** Of the survey and, of the project, those that it uses. */
  conditions: { [id: string]: PublishedCondition };
  values: { [id: string]: PublishedValue };
  questions: PublishedSurveyQuestion[];
  thanks: { id: string; text: RichText; when?: unknown }[];
  /** What changed because of the answers. Absent: nothing yet. */
  changes?: PublishedSurveyChange[];
  /** Which question asks whether they would choose something again. */
  chooseAgain?: ChooseAgain;
}

/** What changed because of what customers answered. */
export interface PublishedSurveyChange {
  id: string;
  /** As `2026-11-20`. */
  date: string;
  text: RichText;
  when?: unknown;
  /** Ids of the questions it comes from. Absent: all. */
  questions?: string[];
}

/** A question of a survey. */
export interface PublishedSurveyQuestion {
  id: string;
  /** Hash of its source-locale meaning: answers to another one do not count. */
  revision: string;
  type: SurveyType;
  title: string;
  help?: RichText;
  required?: boolean;
  declinable?: boolean;
  relevant?: unknown;
  options?: PublishedSurveyOption[];
  shuffle?: boolean;
  other?: string;
  points?: number;
  look?: 'stars' | 'faces' | 'numbers';
  lowest?: string;
  highest?: string;
  minimum?: number;
  maximum?: number;
  step?: number;
  unit?: string;
  earliest?: string;
  latest?: string;
  agree?: string;
  /** Of a matrix; its columns are the options. */
  rows?: PublishedSurveyRow[];
  /** Who asks, where alternatives are marked beside them. */
  us?: string;
  alternatives?: { id: string; title: string }[];
  /** How many options are shown at once. Absent: all. */
  perSet?: number;
  sets?: number;
  /** Whether more than one picture can be chosen. */
  several?: boolean;
  contact?: ContactPart[];
  purpose?: string;
  /** What the customer finds entered. */
  prefill?: { value?: unknown; url?: boolean };
}

/** A line of a matrix. */
export interface PublishedSurveyRow {
  id: string;
  title: string;
  help?: RichText;
  required?: boolean;
  anchored?: boolean;
}

/** Something to choose. */
export interface PublishedSurveyOption {
  id: string;
  title: string;
  help?: RichText;
  image?: PublishedImage;
  anchored?: boolean;
}
