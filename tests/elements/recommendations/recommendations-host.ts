import { waitUntil } from '@open-wc/testing';
import '@docent/elements/recommendations/recommendations.define.js';
import type { DocentRecommendations, DocentRequest, DocentRequestEvent } from '@docent/elements';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { CustomerRecord, PublishedModel, PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';

/** Long enough for a machine twice as slow. */
export const patience = { timeout: 8000 };

const products = ['desk', 'chair', 'lamp', 'screen', 'shelf', 'plant'];

/** A list of six products, of which the customer can have any. */
export const entity: PublishedRecommendations = {
  ...{ kind: 'recommendations', id: 'next', ref: 'recommendations:next', revision: 'r1', locale: 'en' },
  ...{ owner: 'Meridian Rooms', title: 'Worth a look next', layout: 'list', strategies: ['for-you', 'popular'] },
  ...{ count: 3, diversity: 0, exploration: 0, minimumCustomers: 5, halfLifeDays: 90 },
  candidates: products.map(id => ({
    item: `subject:${id}` as RecommendedItem,
    title: `The ${id}`,
    type: 'product',
    url: `https://meridian.example/${id}`,
    unsuitable: `You have no room for a ${id}.`,
  })),
};

/** What was learned: who has a desk has a chair and a screen; lamps and plants are popular. */
export const model: PublishedModel = {
  ...{ format: 1, project: 'meridian', list: 'next', version: 'v1', trainedAt: Date.UTC(2026, 10, 20) },
  ...{ serves: 'personal', algorithm: 'ease', customers: 120, interactions: 480, shards: 1 },
  gate: {
    ...{ metric: 'ndcg@10', personal: 0.3, popular: 0.2, customers: 60, level: 0.95 },
    difference: { estimate: 0.1, low: 0.04, high: 0.16 },
  },
  popular: [
    { item: 'subject:lamp', customers: 40, weight: 0.5 },
    { item: 'subject:plant', customers: 20, weight: 0.25 },
  ],
};

/** What goes with what. */
export const neighbours = {
  rows: new Map<RecommendedItem, { item: RecommendedItem; weight: number }[]>([
    [
      'subject:desk',
      [
        { item: 'subject:chair', weight: 0.6 },
        { item: 'subject:screen', weight: 0.2 },
      ],
    ],
    ['subject:lamp', [{ item: 'subject:screen', weight: 0.2 }]],
  ]),
  customers: new Map<RecommendedItem, number>([
    ['subject:chair', 47],
    ['subject:screen', 12],
  ]),
};

const shown = new Set<Element>();

/** A page that keeps a record, and has something learned to give. */
export interface Host {
  element: DocentRecommendations;
  record: Partial<CustomerRecord>;
  /** Events of the widget, as the catalogue has them. */
  told: { name: string; properties: Readonly<Record<string, unknown>> }[];
  asked: DocentRequest[];
}

/** Shows a list to somebody. @param learned what the page says of the model; undefined: nothing was learned */
export async function showList(
  record: Partial<CustomerRecord>,
  learned: unknown = { model, neighbours },
  properties: Partial<DocentRecommendations> = {},
): Promise<Host> {
  const element = Object.assign(document.createElement('docent-recommendations'), { data: entity, ...properties });
  const host: Host = { element, record, told: [], asked: [] };
  element.addEventListener('docent-request', event => {
    const asked = event as DocentRequestEvent;
    const { request } = asked;
    host.asked.push(request);
    if (request.type === 'interactions') asked.respondWith(Promise.resolve(structuredClone(host.record)));
    if (request.type === 'model') asked.respondWith(Promise.resolve((learned ?? {}) as never));
  });
  element.addEventListener('docent-record-change', ({ ref, slice }) => {
    const cut = ref.indexOf('/');
    host.record = mergeTrees(host.record, { [ref.slice(0, cut)]: { [ref.slice(cut + 1)]: slice } }) as typeof record;
  });
  element.addEventListener('docent-report', ({ fact }) => {
    host.told.push({ name: fact.catalogueName, properties: fact.properties });
  });
  document.body.append(element);
  shown.add(element);
  await waitUntil(() => find(element, '[part~=how]'), 'The list did not come.', patience);
  return host;
}

/** Takes what is shown off the page. */
export function removeLists(): void {
  shown.forEach(element => element.remove());
  shown.clear();
}

/** Something in the widget. */
export const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector(selector);

/** Titles of what is shown, from first to last. */
export const titlesIn = (element: Element, part = 'items'): string[] =>
  [...element.shadowRoot!.querySelectorAll(`[part=${part}] [part=name]`)].map(name => name.textContent.trim());

/** What the customer did with things. */
export const did = (...items: string[]): Partial<CustomerRecord> => ({
  interactions: Object.fromEntries(
    items.map(id => [`subject:${id}`, { did: { next: { weight: 1, at: Date.now() } } }]),
  ),
});
