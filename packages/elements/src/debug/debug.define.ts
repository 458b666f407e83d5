import { defineElement } from '../base/define-element.js';
import type { Messages } from '../base/messages.js';
import { DocentDebug } from './docent-debug.js';

defineElement('docent-debug', DocentDebug);

/** None: the panel is for engineers, in English. */
export const locales: Readonly<Record<string, () => Promise<Messages>>> = {};

declare global {
  interface HTMLElementTagNameMap {
    'docent-debug': DocentDebug;
  }
}
