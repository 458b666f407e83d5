import { isFields, type Fields } from '../../ingest/fields.js';
import { isDuration, isIri, isLanguageTag, isUuid, readTime } from './formats.js';
import { type Check, report, within } from './place.js';

/** A text. */
export const checkText: Check = (value, place) => {
  if (typeof value !== 'string') report(place, `is ${kindOf(value)}, not a text`, 'Write it as a JSON string.');
};

/** A JSON boolean. */
export const checkBoolean: Check = (value, place) => {
  if (typeof value !== 'boolean')
    report(place, `is ${kindOf(value)}, not true or false`, 'Write true or false without quotes.');
};

/** A JSON number. */
export const checkNumber: Check = (value, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    report(place, `is ${kindOf(value)}, not a number`, 'Write it as a JSON number without quotes.');
  }
};

/** A text of a format. */
function checkFormat(isRight: (text: string) => boolean, what: string, fix: string): Check {
  return (value, place) => {
    if (typeof value !== 'string') checkText(value, place);
    else if (!isRight(value)) report(place, `is not ${what}`, fix);
  };
}

/** An absolute IRI. */
export const checkIri = checkFormat(isIri, 'an absolute IRI', 'Begin it with a scheme, as in https://example.com/x.');
/** An id of a statement or registration. */
export const checkUuid = checkFormat(
  isUuid,
  'a UUID of RFC 4122',
  'Write 32 hexadecimal digits with hyphens, of version 1 to 5: xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx.',
);
/** A language tag. */
export const checkLanguage = checkFormat(isLanguageTag, 'a language tag', 'Use one of RFC 5646, as en or pt-BR.');
/** A length of time. */
export const checkDuration = checkFormat(
  isDuration,
  'a duration of ISO 8601',
  'Write it as PT12.5S or P1DT2H; weeks stand alone, as P2W.',
);

/** A moment, not in the future where the present is known. */
export const checkTime: Check = (value, place) => {
  if (typeof value !== 'string') return checkText(value, place);
  const time = readTime(value);
  const { now } = place;
  if (time === undefined) {
    report(place, 'is not a time of RFC 3339 with a zone', 'Write it as 2026-11-22T09:30:00.000Z; -00:00 is no zone.');
  } else if (now !== undefined && time > now) report(place, 'lies in the future', 'Tell when it happened.');
};

/** An object whose properties are checked each; others are refused. */
export function checkObject(fields: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, place) => {
    if (!isFields(value)) return report(place, `is ${kindOf(value)}, not an object`, 'Write a JSON object.');
    for (const name of required) {
      if (!Object.hasOwn(value, name)) report(within(place, name), 'is missing', 'Add it.');
    }
    for (const [name, each] of Object.entries(value)) {
      if (Object.hasOwn(fields, name)) fields[name]?.(each, within(place, name));
      else reportUnknown(name, Object.keys(fields), within(place, name));
    }
  };
}

function reportUnknown(name: string, known: readonly string[], place: Parameters<Check>[1]): void {
  const meant = known.find(each => each.toLowerCase() === name.toLowerCase());
  const fix = meant ? `Write it as ${meant}.` : 'Leave it out, or put it under extensions.';
  report(place, 'is no property that xAPI has here', fix);
}

/** A list whose items are checked each. */
export function checkList(check: Check): Check {
  return (value, place) => {
    if (!Array.isArray(value)) return report(place, `is ${kindOf(value)}, not a list`, 'Write a JSON array.');
    value.forEach((each, index) => check(each, within(place, index)));
  };
}

/** Texts by language. */
export const checkLanguageMap: Check = (value, place) => {
  if (!isFields(value)) return report(place, `is ${kindOf(value)}, not texts by language`, 'Write { "en": "…" }.');
  for (const [tag, text] of Object.entries(value)) {
    checkText(text, within(place, tag));
    if (!isLanguageTag(tag)) report(within(place, tag), 'is not under a language tag', 'Use one of RFC 5646, as en.');
  }
};

/** Anything by IRI; the one place where null is allowed. */
export const checkExtensions: Check = (value, place) => {
  if (!isFields(value)) return report(place, `is ${kindOf(value)}, not an object`, 'Write values by IRI.');
  for (const key of Object.keys(value)) {
    if (!isIri(key)) report(within(place, key), 'is not under an absolute IRI', 'Name extensions by IRIs of your own.');
  }
};

/** Exactly this text. */
export function checkWord(word: string): Check {
  return (value, place) => {
    if (value !== word) report(place, `is not "${word}"`, `Write "${word}".`);
  };
}

/** The properties that an object has. */
export function present(value: Fields, names: readonly string[]): string[] {
  return names.filter(name => Object.hasOwn(value, name));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object' }[typeof value as 'string'] ??
    'nothing'
  );
}
