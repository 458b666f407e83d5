type Thing = Readonly<Record<string, unknown>>;

/**
 * Fields that Google's documentation requires for a rich result, by schema.org type, as read in November 2026: review snippets
 * (developers.google.com/search/docs/appearance/structured-data/review-snippet) and questions (…/qapage). A list: one of these.
 */
const required: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  Product: ['name', ['review', 'aggregateRating', 'offers']],
  SoftwareApplication: ['name', ['review', 'aggregateRating', 'offers']],
  AggregateRating: ['ratingValue', ['ratingCount', 'reviewCount']],
  Review: ['author', 'reviewRating'],
  Rating: ['ratingValue'],
  Person: ['name'],
  Organization: ['name'],
  QAPage: ['mainEntity'],
  Question: ['name', 'answerCount', ['acceptedAnswer', 'suggestedAnswer']],
  Answer: ['text'],
};

/** What is wrong with structured data, a line each: types nobody knows, fields that are missing or empty, numbers that cannot be. */
export function faultsOf(thing: unknown, path = ''): string[] {
  if (Array.isArray(thing)) {
    return thing.length ? thing.flatMap((one, index) => faultsOf(one, `${path}/${index}`)) : [`${path} is empty`];
  }
  if (typeof thing === 'string') return thing.trim() ? [] : [`${path} is empty`];
  if (typeof thing === 'number') return Number.isFinite(thing) ? [] : [`${path} is no number`];
  if (typeof thing !== 'object' || thing === null) return [`${path} is nothing`];
  const { '@type': type, ...fields } = thing as Thing;
  const needed = required[String(type)];
  if (!needed) return [`${path} is a ${String(type)}`];
  const missing = needed
    .filter(field => ![field].flat().some(name => fields[name] !== undefined))
    .map(field => `${path} has no ${[field].flat().join(' or ')}`);
  const { answerCount, bestRating = 5, ratingValue, reviewCount, worstRating = 1 } = fields as Record<string, number>;
  return [
    ...missing,
    ...(ratingValue !== undefined && (ratingValue < worstRating! || ratingValue > bestRating!)
      ? [`${path}: stars`]
      : []),
    ...([answerCount, reviewCount].some(count => count !== undefined && count < 1) ? [`${path} counts nothing`] : []),
    ...Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('@') ? [] : faultsOf(value, `${path}/${name}`),
    ),
  ];
}
