import { grammars } from './grammars.mjs';

const languages = ['en', 'en', 'en', 'de', 'de', 'ar', 'ja'];
const names = ['Ada', 'Ben', 'Chidi', 'Dora', 'Émile', 'Farah', 'ليلى', '陽子', undefined, undefined];
const roles = ['it-admin', 'facility-manager', 'assistant', undefined];
const experiences = ['days', 'weeks', 'months', 'years', undefined];

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Reviews as people write them, of different lengths and in different languages, made from grammars; the same for the same
 * seed, and no text twice.
 *
 * @param {number} count
 * @param {{ seed?: number, liked?: number }} [options] liked: how far stars lean to five, 0 to 1
 * @returns {import('./write-reviews.d.mts').WrittenReview[]}
 */
export function writeReviews(count, { liked = 0.6, seed = 1 } = {}) {
  const random = createRandom(seed);
  const pick = list => list[Math.floor(random() * list.length)];
  const some = (list, most) => list.filter(() => random() < 0.5).slice(0, most);
  return Array.from({ length: count }, (_, index) => {
    const language = pick(languages);
    const words = grammars[language];
    const rating = 1 + Math.floor(5 * random() ** (1.4 - liked));
    const tone = rating > 3 ? 'good' : rating > 2 ? 'mixed' : 'bad';
    const fill = text => text.replace('{count}', String(index + 2)).replace('{month}', pick(words.months));
    const said = [
      ...(tone === 'bad' ? [] : some(words.good, 1 + Math.floor(3 * random()))),
      ...(tone === 'good' ? [] : some(words.bad, 2)),
    ];
    const paragraphs = [[fill(pick(words.openings)), ...said].join(' '), pick(words.ends)].filter(Boolean);
    const near = () => Math.min(5, Math.max(1, rating + Math.floor(3 * random()) - 1));
    const optional = {
      title: random() < 0.8 ? pick(words.titles[tone]) : undefined,
      pros: tone === 'bad' ? undefined : some(words.pros, 3),
      cons: tone === 'good' ? undefined : some(words.cons, 3),
      bestFor: random() < 0.3 ? some(words.bestFor, 2) : undefined,
      notFor: random() < 0.2 ? some(words.notFor, 2) : undefined,
      criteria: random() < 0.7 ? { setup: near(), reading: near() } : undefined,
      role: pick(roles),
      experience: pick(experiences),
      name: pick(names),
      incentive: random() < 0.1 ? 'discount' : undefined,
      relationship: random() < 0.05 ? 'partner' : undefined,
    };
    const given = Object.entries(optional).filter(([, value]) => value !== undefined && value.length !== 0);
    return { rating, paragraphs, language, ...Object.fromEntries(given) };
  });
}
