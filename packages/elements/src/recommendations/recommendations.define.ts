import { defineElement } from '../base/define-element.js';
import type { Messages } from '../base/messages.js';
import { DocentRecommendations } from './docent-recommendations.js';

defineElement('docent-recommendations', DocentRecommendations);

const textsOf = async (locale: Promise<{ messages: Messages }>) => (await locale).messages;

/** The widget's own texts in other languages than English, loaded when needed. */
export const locales: Readonly<Record<string, () => Promise<Messages>>> = {
  de: () => textsOf(import('./locales/de.js')),
  ar: () => textsOf(import('./locales/ar.js')),
};

declare global {
  interface HTMLElementTagNameMap {
    'docent-recommendations': DocentRecommendations;
  }
}
