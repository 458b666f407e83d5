import type { Purpose } from '../names.js';

/** From when on something may be stored or sent. */
export type Since = keyof typeof sinceTexts;

/** What the words of {@link Since} mean. */
export const sinceTexts = {
  always: 'In every state, without asking: it identifies nobody.',
  answer: 'From the moment the customer answers `data-consent="ask"`; also when the answer is no.',
  any: 'While at least one purpose is granted.',
  record: 'While `functional`, `learning` or `feedback` is granted, each for its own part.',
  command: 'When the customer asks for something to be done; that request alone, in every state.',
} as const;

/** One field of something stored or sent. */
export interface Field {
  /** Names from the outside in, joined with dots; `*` stands for any name, `[]` for each item of a list. */
  path: string;
  /** What is in it, as a sentence without its full stop. */
  what: string;
  /** What is below it is the vendor's or the customer's own and is not listed. */
  open?: true;
}

/** One kind of thing in the customer's browser. `{…}` in names stands for what differs. */
export interface StoredThing {
  place: 'IndexedDB' | 'localStorage';
  /** Database and store, for IndexedDB. */
  database?: string;
  store?: string;
  /** Pattern of the key. */
  key: string;
  /** What it is, in a few words. */
  title: string;
  /** What for. */
  why: string;
  since: Since;
  /** How long it stays at most. */
  kept: string;
  /** What deletes it before. */
  removedBy: string;
  /** Fields of the value; none: the value is a text, and `title` says which. */
  fields: readonly Field[];
}

/** One kind of request that a page with Docent makes. */
export interface RequestKind {
  method: 'GET' | 'POST' | 'PUT';
  /** Pattern of the address; where it has a query, with that. */
  address: string;
  title: string;
  why: string;
  since: Since;
  /** Headers in small letters, beside those that every request has. Default: none. */
  headers?: readonly string[];
  /** The body is a file that the customer chose, as it is. Default: JSON. */
  file?: true;
  /** Fields of the body. */
  fields: readonly Field[];
}

/** What holds in one state of consent. */
export interface ConsentEffect {
  /** How the page or the customer gets there. */
  state: string;
  stored: string;
  sent: string;
}

/** What a purpose is for, in words for the customer. */
export type PurposeTexts = { readonly [purpose in Purpose]: string };
