import type { questionTypes } from '../question.js';
import type { RichText } from './rich-text.js';

/** A question as elements get it: one locale, markdown compiled. */
export interface PublishedQuestion {
  id: string;
  type: (typeof questionTypes)[number];
  title: string;
  help?: RichText;
  why?: RichText;
  options?: PublishedOption[];
  minimum?: number;
  maximum?: number;
  step?: number;
  unit?: string;
  currency?: string;
  earliest?: string;
  latest?: string;
  optional?: boolean;
  sensitive?: boolean;
  relevant?: unknown;
}

/** One of the answers to choose from. */
export interface PublishedOption {
  id: string;
  title: string;
  help?: RichText;
  possible?: unknown;
  impossible?: string;
}
