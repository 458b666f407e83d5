import type { Messages } from '../base/messages.js';
import { defineElement } from '../base/define-element.js';
import { DocentHowto } from './docent-howto.js';

defineElement('docent-howto', DocentHowto);

/** The widget's own texts in other languages than English, loaded when needed. */
export const locales: Readonly<Record<string, () => Promise<Messages>>> = {
  de: () => import('./locales/de.js').then(({ howtoGerman }) => howtoGerman),
  ar: () => import('./locales/ar.js').then(({ howtoArabic }) => howtoArabic),
};

declare global {
  interface HTMLElementTagNameMap {
    'docent-howto': DocentHowto;
  }
}
