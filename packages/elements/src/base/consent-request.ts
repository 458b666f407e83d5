import type { PublishedTheme } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';
import type { Messages } from './messages.js';

/** "What has the customer agreed to?", or, with `changes`, "this is their answer". */
export interface ConsentRequest {
  type: 'consent';
  /** The customer's answer: `true` is yes. Purposes left out stay as they are. Default: none, it only asks. */
  changes?: ConsentAnswers | undefined;
  /** Value of the `locale` property, when set. */
  locale?: string | undefined;
  /** Nearest `lang` of the page, when there is one. */
  lang?: string | undefined;
}

/** Yes or no for some purposes. */
export type ConsentAnswers = { [purpose in Purpose]?: boolean };

/** What holds for each purpose. `asked`: waits for the customer, and is treated as `denied` until they answer. */
export type ConsentPurposes = { readonly [purpose in Purpose]: 'denied' | 'asked' | 'granted' };

/** What holds from now on, and what the element needs to show it. */
export interface ConsentResponse {
  state: ConsentPurposes;
  /** The browser sends Global Privacy Control. */
  privacyControl: boolean;
  /** Locale the element's own texts are in. */
  locale: string;
  /** The element's own texts in that locale; what is missing is shown in English. */
  messages?: Messages | undefined;
  theme?: PublishedTheme | undefined;
}
