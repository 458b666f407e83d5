import type { Messages } from './messages.js';

/** What a part of a widget that is loaded later brings along. */
export interface WidgetPart {
  /** Its texts in English. */
  english: Messages;
  /** Its style sheet; applies after those that are there. */
  styles: string;
}
