import type { Purpose } from '@docent/schema/names';
import type { ReactiveControllerHost } from 'lit';
import type { ConsentResponse } from '../base/consent-request.js';
import type { Translate } from '../base/translate.js';
import type { ConsentErase } from './consent-erase.js';

/** What is said about the last answer: the key of a text, or nothing. */
export type ConsentSaid = '' | 'saving' | 'saved' | 'notSaved';

/** What the templates of the consent element read and call. The functions without arguments have the element as `this`. */
export interface ConsentView extends ReactiveControllerHost, HTMLElement {
  readonly consent: ConsentResponse;
  readonly headingLevel: number;
  readonly inline: boolean;
  /** The purposes are shown one by one. */
  readonly choosing: boolean;
  readonly said: ConsentSaid;
  /** Comes when the element is part of the page's content. */
  readonly erase: ConsentErase | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly t: Translate;
  choose(): void;
  save(): void;
  /** Answers all purposes with one word. */
  answerAll(yes: boolean): void;
  /** Takes a switch as the customer has set it. */
  set(purpose: Purpose, on: boolean): void;
  /** Remembers where the customer came from. */
  enter(event: FocusEvent): void;
}
