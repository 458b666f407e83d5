import { showAdvice } from './show-advice.js';
import { showConsent } from './show-consent.js';
import { showDebug } from './show-debug.js';
import { showHowto } from './show-howto.js';
import { showCheck } from './show-check.js';
import { showLearning } from './show-learning.js';
import { showPlacement } from './show-placement.js';
import { showReviews } from './show-reviews.js';
import { showQuestions } from './show-questions.js';
import { showSurvey } from './show-survey.js';
import { showRecommendations } from './show-recommendations.js';
import type { Variant } from './variants.js';

/** One element in one state, without any SDK. `data-shown` on the body says that it is on show. */
export async function showVariant(variant: Variant): Promise<void> {
  const { element, example, locale, scheme, state, width } = variant;
  const { documentElement: page, body } = document;
  page.lang = locale;
  page.dir = locale === 'ar' ? 'rtl' : 'ltr';
  page.style.colorScheme = scheme;
  document.title = `${element} · ${example} · ${state} · ${locale} · ${scheme} · ${width}`;

  const heading = document.createElement('h1');
  heading.textContent = document.title;
  const main = document.createElement('main');
  if (width !== 'full') main.style.inlineSize = `${width}px`;
  main.append(heading);
  body.append(main);

  if (variant.element === 'howto') await showHowto(variant, main);
  else if (variant.element === 'advice') await showAdvice(variant, main);
  else if (variant.element === 'check') await showCheck(variant, main);
  else if (variant.element === 'learning') await showLearning(variant, main);
  else if (variant.element === 'reviews') await showReviews(variant, main);
  else if (variant.element === 'questions') await showQuestions(variant, main);
  else if (variant.element === 'survey') await showSurvey(variant, main);
  else if (variant.element === 'placement') await showPlacement(variant, main);
  else if (variant.element === 'recommendations') await showRecommendations(variant, main);
  else if (variant.element === 'consent') await showConsent(variant, main);
  else await showDebug(variant, main);
  body.dataset['shown'] = state;
}
