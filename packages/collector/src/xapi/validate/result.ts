import { isFields } from '../../ingest/fields.js';
import { checkBoolean, checkDuration, checkExtensions, checkNumber, checkObject, checkText } from './basics.js';
import { type Check, report, within } from './place.js';

const checkScaled: Check = (value, place) => {
  checkNumber(value, place);
  if (typeof value === 'number' && (value < -1 || value > 1)) {
    report(place, 'is not from -1 to 1', 'Divide by the greatest score there is.');
  }
};

const checkScore: Check = (value, place) => {
  checkObject({ scaled: checkScaled, raw: checkNumber, min: checkNumber, max: checkNumber })(value, place);
  if (!isFields(value)) return;
  const { raw, min, max } = value;
  if (typeof min === 'number' && typeof max === 'number' && min >= max) {
    report(within(place, 'min'), 'is not less than max', 'Tell the least and the greatest score there is.');
  }
  const low = typeof raw === 'number' && typeof min === 'number' && raw < min;
  const high = typeof raw === 'number' && typeof max === 'number' && raw > max;
  if (low || high) report(within(place, 'raw'), 'is not between min and max', 'Correct the score or its limits.');
};

/** What came of it. */
export const checkResult: Check = checkObject({
  score: checkScore,
  success: checkBoolean,
  completion: checkBoolean,
  response: checkText,
  duration: checkDuration,
  extensions: checkExtensions,
});
