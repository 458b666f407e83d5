import type { PublishedQuestion } from '@docent/schema';

/** Texts longer than this are no answers. */
export const maxText = 2000;

/**
 * An answer that fits its question as the guide has it now: links are tampered with, and questions change after they were
 * answered.
 *
 * @param answer anything; `null`, "I do not know", fits where the question is optional
 * @param criteria of the guide, for allocations; all points have to be on some of them
 * @returns the answer, without anything that does not belong to it; `undefined` when it does not fit
 */
export function fitAnswer(question: PublishedQuestion, answer: unknown, criteria: readonly { id: string }[]): unknown {
  const { earliest = '', latest = '9999-12-31', options = [], type } = question;
  const isOption = (id: unknown): boolean => options.some(option => option.id === id);
  const fits = (holds: boolean): unknown => (holds ? answer : undefined);
  if (answer === null) return fits(question.optional === true);
  if (type === 'choice') return fits(isOption(answer));
  if (type === 'yes-no') return fits(typeof answer === 'boolean');
  if (type === 'number' || type === 'range') return fits(typeof answer === 'number' && isStep(question, answer));
  if (type === 'text') return fits(typeof answer === 'string' && answer.trim() !== '' && answer.length <= maxText);
  if (type === 'date') return fits(isDate(answer) && answer >= earliest && answer <= latest);
  if (type === 'choices') {
    const { minimum = 0, maximum = options.length } = question;
    const list: unknown[] = Array.isArray(answer) ? answer : [undefined];
    return fits(
      list.length >= minimum && list.length <= maximum && new Set(list).size === list.length && list.every(isOption),
    );
  }
  if (typeof answer !== 'object') return undefined;
  if (type === 'money') {
    const { amount, currency } = answer as Record<string, unknown>;
    const sound = typeof amount === 'string' && /^-?\d{1,12}(\.\d{1,6})?$/.test(amount);
    const known = typeof currency === 'string' && currency === (question.currency ?? currency);
    return sound && known && isStep(question, Number(amount)) ? { amount, currency } : undefined;
  }
  const points = Object.entries(answer as Record<string, unknown>);
  const sum = points.reduce((total, [id, value]) => {
    const counts = criteria.some(criterion => criterion.id === id) && Number.isInteger(value) && Number(value) >= 0;
    return counts ? total + Number(value) : NaN;
  }, 0);
  return sum === 100 ? Object.fromEntries(points) : undefined;
}

function isStep({ minimum, maximum, step, type }: PublishedQuestion, value: number): boolean {
  const [least, most] = type === 'range' ? [minimum ?? 0, maximum ?? 100] : [minimum, maximum];
  const steps = (value - (least ?? 0)) / (step ?? (type === 'money' ? 0.01 : 1));
  // A tenth has no exact binary form: what is a step but for that is one.
  const near = Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
  return near && Number.isFinite(value) && value >= (least ?? -Infinity) && value <= (most ?? Infinity);
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
