import type { Messages } from '@docent/elements';
import type { Kind } from '@docent/schema/names';

/** What the module of a widget brings: importing it defines the element. */
export interface WidgetModule {
  /** The widget's own texts by locale; English is built in. */
  locales: { readonly [locale: string]: () => Promise<Messages> };
}

/** The code of each widget, loaded when its element is on the page. One line per kind. */
export const registry: { readonly [kind in Kind]: () => Promise<WidgetModule> } = {
  howto: () => import('@docent/elements/howto/howto.define.js'),
  advice: () => import('@docent/elements/advice/advice.define.js'),
  check: () => import('@docent/elements/check/check.define.js'),
  learning: () => import('@docent/elements/learning/learning.define.js'),
  survey: () => import('@docent/elements/survey/survey.define.js'),
  reviews: () => import('@docent/elements/reviews/reviews.define.js'),
  questions: () => import('@docent/elements/questions/questions.define.js'),
  recommendations: () => import('@docent/elements/recommendations/recommendations.define.js'),
};
