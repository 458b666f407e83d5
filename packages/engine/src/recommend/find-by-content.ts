import type { PublishedCandidate } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import { exact } from './exact.js';
import { type Finder, nothing } from './finder.js';
import type { Part } from './part.js';

/** What an item is described by: each a direction, with how much it says. */
type Description = ReadonlyMap<string, number>;

/** Shorter ones say little, whatever the language. */
const shortestWord = 3;
/** What is no letter, mark or digit of any script. */
const between = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * What is like the item on show, or, where there is none, like what the customer has: cosine of the angle between tags, attributes and words
 * of title and summary, each weighed by how few candidates have it (TF–IDF, ln(1 + n/df)), times how much the other says. Needs
 * nobody's data.
 */
export const findByContent: Finder = ({ candidates, history, input }) => {
  const { about, personal = true } = input;
  const likes = about === undefined ? history : new Map([[about, 1]]);
  if (likes.size === 0) return nothing(personal ? 'no-history' : 'personalisation-off');
  const described = describe([...candidates.values()]);
  const known = [...likes].filter(([item]) => described.has(item));
  const scores = new Map<RecommendedItem, number>();
  const valueOf = (item: RecommendedItem, other: RecommendedItem, share: number) =>
    item === other ? 0 : exact(cosine(described.get(item)!, described.get(other)!) * share);
  for (const item of described.keys()) {
    let score = 0;
    for (const [other, share] of known) score += valueOf(item, other, share);
    if (score > 0) scores.set(item, score);
  }
  return {
    scores,
    partsOf: item =>
      known.flatMap(([other, share]): Part[] => {
        const value = valueOf(item, other, share);
        return value > 0 ? [{ because: 'like', item: other, value, ...shared(candidates, item, other) }] : [];
      }),
    wants: [...likes.keys()],
  };
};

/** All of them, each of length 1. */
function describe(candidates: readonly PublishedCandidate[]): Map<RecommendedItem, Description> {
  const counts = candidates.map(candidate => [candidate.item, traitsOf(candidate)] as const);
  const having = new Map<string, number>();
  for (const [, traits] of counts) for (const trait of traits.keys()) having.set(trait, (having.get(trait) ?? 0) + 1);
  return new Map(
    counts.map(([item, traits]) => {
      const weighed = [...traits].map(([trait, times]): [string, number] => {
        return [trait, (1 + Math.log(times)) * Math.log(1 + counts.length / having.get(trait)!)];
      });
      const length = Math.hypot(...weighed.map(([, weight]) => weight));
      return [item, new Map(weighed.map(([trait, weight]) => [trait, weight / length]))];
    }),
  );
}

/** How often each is said of it. Names in front keep a tag apart from a word. */
function traitsOf({ attributes = {}, summary = '', tags = [], title, type }: PublishedCandidate): Map<string, number> {
  const traits = new Map<string, number>([[`type ${type}`, 1]]);
  for (const tag of tags) traits.set(`tag ${tag}`, 1);
  for (const [name, value] of Object.entries(attributes)) traits.set(`attribute ${name}=${value}`, 1);
  for (const word of `${title} ${summary}`.toLowerCase().split(between)) {
    if (word.length >= shortestWord) traits.set(`word ${word}`, (traits.get(`word ${word}`) ?? 0) + 1);
  }
  return traits;
}

function cosine(a: Description, b: Description): number {
  let product = 0;
  for (const [trait, weight] of a) product += weight * (b.get(trait) ?? 0);
  return product;
}

/** What can be shown of a likeness. */
function shared(
  candidates: ReadonlyMap<RecommendedItem, PublishedCandidate>,
  item: RecommendedItem,
  other: RecommendedItem,
): { tags: string[]; attributes: string[] } {
  const [one, two] = [candidates.get(item)!, candidates.get(other)!];
  const { attributes = {} } = two;
  return {
    tags: one.tags?.filter(tag => two.tags?.includes(tag)) ?? [],
    attributes: Object.entries(one.attributes ?? {}).flatMap(([name, value]) =>
      Object.hasOwn(attributes, name) && attributes[name] === value ? [name] : [],
    ),
  };
}
