const grandfathered =
  'en-GB-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|i-tsu|sgn-BE-FR|sgn-BE-NL|sgn-CH-DE|art-lojban|cel-gaulish|no-bok|no-nyn|zh-guoyu|zh-hakka|zh-min|zh-min-nan|zh-xiang';
const language = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})';
const variant = '(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*';
const extension = '(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*';
const languageTag = new RegExp(
  `^(?:${language}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?${variant}${extension}(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|${grandfathered})$`,
  'i',
);
const number = '\\d+(?:[.,]\\d+)?';
const duration = new RegExp(
  `^P(?:${number}W|(?=[\\dT])(?:${number}Y)?(?:${number}M)?(?:${number}D)?(?:T(?=\\d)(?:${number}H)?(?:${number}M)?(?:${number}S)?)?)$`,
);
/** A fraction is of the last part. */
const earlyFraction = /[.,]\d+[A-Z].*\d/;

/** Whether a text is an absolute IRI: a scheme, and nothing that RFC 3987 does not allow. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu.test(text);
}

/** Whether a text is a UUID of RFC 4122 in its standard form. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
}

/** Whether a text is a language tag of RFC 5646. */
export function isLanguageTag(text: string): boolean {
  return languageTag.test(text);
}

/** Whether a text is a duration of ISO 8601. */
export function isDuration(text: string): boolean {
  return duration.test(text) && !earlyFraction.test(text);
}

/** Milliseconds since the epoch of an RFC 3339 time with a zone; undefined when it is none. */
export function readTime(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/.exec(text);
  if (!parts || text.endsWith('-00:00')) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts
    .slice(1)
    .map(part => Number(part ?? 0));
  const lastDay = new Date(Date.UTC(2000, month, 0)).setUTCFullYear(year, month, 0);
  if (month < 1 || month > 12 || day < 1 || day > new Date(lastDay).getUTCDate()) return undefined;
  if (hour > 23 || minute > 59 || second > 60 || zoneHour > 23 || zoneMinute > 59) return undefined;
  return Date.parse(text.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'));
}
