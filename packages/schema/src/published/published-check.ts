import type { phases } from '../check/phases.js';
import type { itemTypes } from '../check/item.js';
import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** A check as elements get it: one locale, markdown compiled, with all items of its skills. */
export interface PublishedCheck extends PublishedEntity {
  kind: 'check';
  title: string;
  text?: RichText;
  phase: (typeof phases)[number];
  /** How many items of each skill are asked at most. */
  perSkill: number;
  /** Whether customers are asked how sure they are that they can do it. */
  confidence: boolean;
  skills: PublishedSkill[];
}

/** A skill with what tests it. */
export interface PublishedSkill {
  id: string;
  /** Completes "You will be able to …". */
  title: string;
  /** What the product tracks when a customer does it. */
  event?: string;
  /** Where it is taught. */
  learn?: string;
  items: PublishedItem[];
}

/** A question with a right answer. */
export interface PublishedItem {
  id: string;
  /** Hash of its source-locale meaning: answers to another one do not count. */
  revision: string;
  type: (typeof itemTypes)[number];
  form: string;
  prompt: RichText;
  options?: { id: string; title: string; right?: boolean; match?: string; why?: RichText }[];
  answer?: number;
  tolerance?: number;
  unit?: string;
  explanation?: RichText;
  source?: { title: string; url?: string };
}
