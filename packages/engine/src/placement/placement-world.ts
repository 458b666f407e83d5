import type { Attention, AttentionSettings } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';
import type { Decision } from '../rules/decide-with.js';
import type { Rule } from '../rules/rule.js';
import type { PageHistory } from './page-history.js';

/** What happened to everything, by ref; `*` is for all of it. The part `attention` of the customer record. */
export type Attentions = { readonly [ref: string]: Attention };

/** All that decides whether something may appear. */
export interface PlacementWorld {
  /** Milliseconds since the epoch. */
  now: number;
  /** Minutes by which the customer's clock is ahead of UTC, as `-new Date().getTimezoneOffset()` says. */
  utcOffset: number;
  /** What the customer agreed to, by purpose; `asked`: not answered yet. What is missing is denied. */
  consent: { readonly [purpose in Purpose]?: 'denied' | 'asked' | 'granted' };
  /** Who falls into a sample or not: id of the customer. Absent: not known. */
  unit?: string;
  /** Refs of which enough customers have answered. Default: none. */
  full?: readonly string[] | undefined;
  /** What rules see. */
  facts: unknown;
  /** `decide` of the engine, with the shared conditions and values of the project. */
  decide: (rule: Rule, facts: unknown) => Decision;
  page: PageHistory;
  /** Absent while the record has not been read: then it is not known what was promised, and nothing appears. */
  attention?: Attentions;
  /** Refs of what is on show now and was not asked for. */
  onShow: readonly string[];
  /** What the customer is doing that must not be interrupted. */
  busy: { readonly typing: boolean; readonly invalidField: boolean; readonly hostModal: boolean };
  /** Default: the limits that the schema names as such. */
  settings?: AttentionSettings;
}
