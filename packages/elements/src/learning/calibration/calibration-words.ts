import type { ItemAttempt } from '@docent/engine/check/attempts-of.js';
import { guessesOf } from '@docent/engine/check/credit-of.js';
import { calibrationBias, forecasts } from '@docent/engine/learn/calibration.js';
import type { Translate } from '../../base/translate.js';
import type { SkillView } from '../skill-view.js';

/** What can be told of how sure somebody is, kindly; that there is too little to tell it from, with how much is missing. */
export function calibrationWords(skills: readonly SkillView[], t: Translate): string {
  const attempts = skills.flatMap(({ attempts, skill }) => firstOf(attempts).map(attempt => ({ attempt, skill })));
  const sure = attempts.flatMap(({ attempt: { certainty, credit, item }, skill }) => {
    const options = guessesOf(skill.items.find(({ id }) => id === item)!);
    return certainty ? [{ certainty, credit, item, ...(options && { options }) }] : [];
  });
  const { enough, high, low, n, needed } = calibrationBias(forecasts(sure));
  if (!enough) return n ? t('calibrationFew', { count: needed - n }) : '';
  return t(low > 0 ? 'calibrationOver' : high < 0 ? 'calibrationUnder' : 'calibrationGood');
}

/** The first attempt at each item. */
function firstOf(attempts: readonly ItemAttempt[]): ItemAttempt[] {
  return attempts.filter(({ item }, index) => attempts.findIndex(attempt => attempt.item === item) === index);
}
