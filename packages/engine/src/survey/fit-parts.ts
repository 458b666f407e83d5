import type { PublishedSurveyQuestion } from '@docent/schema';

/** Stands for a mark of which the customer does not know what to say. */
export const unknownMark = 'unknown';
/** Longest part of a contact. */
export const longestContact = 200;

type Parts = Readonly<Record<string, unknown>>;
type Fits = (question: PublishedSurveyQuestion, parts: Parts) => boolean;

const isIn = (list: readonly { id: string }[] = [], value: unknown): boolean => list.some(({ id }) => id === value);

/** Whether somebody who answers the question has to answer this row of it. */
export function isRowNeeded({ required, rows = [] }: PublishedSurveyQuestion, row: { required?: boolean }): boolean {
  return row.required ?? (required === true && !rows.some(one => one.required));
}

/** Keys of the marks of importance and performance, need by need. */
export function markKeys({ alternatives = [], options = [] }: PublishedSurveyQuestion): string[] {
  const who = ['importance', 'us', ...alternatives.map(({ id }) => id)];
  return options.flatMap(({ id }) => who.map(one => `${id}/${one}`));
}

/** Whether a part of a contact can be one. */
export function isContact(part: string, value: unknown): value is string {
  if (typeof value !== 'string' || !value.trim() || value.length > longestContact) return false;
  if (part === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());
  return part !== 'phone' || /^[+(]?\p{Nd}[\p{Nd}\s()./-]{3,}$/u.test(value.trim());
}

const matrix: Fits = (question, parts) => {
  const { options, rows = [] } = question;
  return (
    Object.entries(parts).every(([id, value]) => isIn(rows, id) && isIn(options, value)) &&
    rows.every(row => !isRowNeeded(question, row) || Object.hasOwn(parts, row.id))
  );
};

const marks: Fits = (question, parts) => {
  const keys = markKeys(question);
  return (
    Object.entries(parts).every(
      ([key, mark]) =>
        keys.includes(key) &&
        (mark === unknownMark || (Number.isInteger(mark) && Number(mark) >= 0 && Number(mark) <= 10)),
    ) &&
    (!question.required || keys.every(key => Object.hasOwn(parts, key)))
  );
};

const bestWorst: Fits = ({ options, perSet }, parts) => {
  const sets = new Map<string, Record<string, unknown>>();
  for (const [key, value] of Object.entries(parts)) {
    const [, set = '', what] = /^(?:(\d{1,2})\/)?(best|worst|\d{1,2})$/.exec(key) ?? [];
    if (what === undefined || !isIn(options, value) || (set === '') !== (perSet === undefined)) return false;
    sets.set(set, { ...sets.get(set), [what]: value });
  }
  return [...sets.values()].every(({ best, worst, ...shown }) => {
    const all = Object.values(shown);
    return (
      best !== undefined &&
      worst !== undefined &&
      best !== worst &&
      (perSet === undefined
        ? !all.length
        : new Set(all).size === all.length && all.includes(best) && all.includes(worst))
    );
  });
};

const contact: Fits = ({ contact: asked = [], required }, parts) =>
  Object.entries(parts).every(([part, value]) => (asked as string[]).includes(part) && isContact(part, value)) &&
  (!required || asked.every(part => Object.hasOwn(parts, part)));

const fits: { readonly [type in PublishedSurveyQuestion['type']]?: Fits } = {
  'best-worst': bestWorst,
  contact,
  'importance-performance': marks,
  matrix,
};

/** Whether an answer that has parts of its own fits its question. */
export function fitParts(question: PublishedSurveyQuestion, answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  return Object.keys(answer).length > 0 && fits[question.type]?.(question, answer as Parts) === true;
}
