import type { NeighbourModel, RankingInput } from '@docent/engine';
import type { PublishedCandidate, PublishedModel, PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** When it is, in these tests. */
export const now = Date.UTC(2026, 10, 23);
export const day = 86_400_000;

export const subject = (id: string): RecommendedItem => `subject:${id}`;

export const candidate = (item: string, fields: Partial<PublishedCandidate> = {}): PublishedCandidate => ({
  ...{ item: item.includes(':') ? (item as RecommendedItem) : subject(item), title: item, type: 'product' },
  ...fields,
});

export const aList = (fields: Partial<PublishedRecommendations> = {}): PublishedRecommendations => ({
  ...{ kind: 'recommendations', id: 'next', ref: 'recommendations:next', revision: 'r', locale: 'en', owner: 'Us' },
  ...{ title: 'Next', layout: 'list', strategies: ['for-you', 'popular'], count: 4, diversity: 0, exploration: 0 },
  ...{ minimumCustomers: 2, halfLifeDays: 90, candidates: ['a', 'b', 'c', 'd', 'e', 'f'].map(id => candidate(id)) },
  ...fields,
});

export const aModel = (fields: Partial<PublishedModel> = {}): PublishedModel => ({
  ...{ format: 1, project: 'meridian', list: 'next', version: 'v', trainedAt: now - day, serves: 'personal' },
  ...{ algorithm: 'ease', customers: 100, interactions: 400, popular: [], shards: 1 },
  ...fields,
});

/** Neighbours by id of the subject; everything has ten customers. */
export const neighbours = (rows: Record<string, Record<string, number>>): NeighbourModel => ({
  rows: new Map(
    Object.entries(rows).map(([id, row]) => [
      subject(id),
      Object.entries(row).map(([to, weight]) => ({ item: subject(to), weight })),
    ]),
  ),
  customers: new Map(
    Object.entries(rows).flatMap(([id, row]) => [id, ...Object.keys(row)].map(each => [subject(each), 10] as const)),
  ),
});

/** What somebody had, one day ago each, by id of the subject. */
export const had = (...ids: string[]): NonNullable<RankingInput['interactions']> =>
  Object.fromEntries(ids.map(id => [subject(id), { did: { next: { weight: 1, at: now - day } } }]));

export const popular = (weights: Record<string, number>): PublishedModel['popular'] =>
  Object.entries(weights).map(([id, weight]) => ({ item: subject(id), weight, customers: Math.round(weight * 10) }));
