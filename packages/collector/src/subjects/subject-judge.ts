import { createAjv } from '../ingest/create-ajv.js';
import { describeError } from '../ingest/describe-error.js';
import { isFields } from '../ingest/fields.js';
import { findBrokenText, isTooDeep } from '../ingest/find-unstorable.js';
import { once } from '../once.js';
import { type ImportedSubject, maxSubjectBytes, subjectSchema } from './subject.js';
import { toPublished } from './to-published.js';

/** A subject that can be stored, or why it cannot. */
export type SubjectVerdict = { subject: ImportedSubject } | { reason: string };

/** Judges subjects one by one, whatever they are. */
export type SubjectJudge = (candidate: unknown) => SubjectVerdict;

/** Makes the function that judges subjects. A kind that is not said is `product`, and an amount may come as a number. */
export function createSubjectJudge(): SubjectJudge {
  const validator = once(() => createAjv().compile<ImportedSubject>(subjectSchema));
  return candidate => {
    if (!isFields(candidate) || isTooDeep(candidate)) return { reason: 'A subject must be a JSON object.' };
    const value = { kind: 'product', ...candidate, ...withTextAmount(candidate['price']) };
    const validate = validator();
    if (!validate(value)) {
      return { reason: describeError(validate.errors).replace('The message', 'The subject') };
    }
    const broken = findBrokenText({ title: value.title, ...value.attributes }, [
      'title',
      ...Object.keys(value.attributes ?? {}),
    ]);
    if (broken) return { reason: `${broken} contains a null character or half a character.` };
    if (toPublished(value).bytes > maxSubjectBytes) {
      return {
        reason: `The subject has more than ${maxSubjectBytes} bytes as JSON. Give it fewer or shorter attributes.`,
      };
    }
    return { subject: value };
  };
}

function withTextAmount(price: unknown) {
  const amount = isFields(price) ? price['amount'] : undefined;
  return isFields(price) && typeof amount === 'number' ? { price: { ...price, amount: String(amount) } } : {};
}
