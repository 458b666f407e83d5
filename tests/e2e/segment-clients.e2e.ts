import type { StoredEvent } from '@docent/collector';
import type { Page } from '@playwright/test';
import { test as base, expect, oneBrowser } from './support/fixtures.js';

interface TestFixtures {
  /** What was stored since the test began. */
  arrived: () => Promise<StoredEvent[]>;
}

const project = 'meridian';

const test = base.extend<TestFixtures>({
  arrived: async ({ demo }, use) => {
    const store = demo.collector?.store;
    if (!store) throw new Error('The demo runs without a collector of its own.');
    const before = (await store.read({ project, limit: 100_000 })).at(-1)?.seq ?? 0;
    await use(() => store.read({ project, after: before, limit: 100_000 }));
  },
});

/** As much of the client as is called here; its own types are too deep for a function that runs in the page. */
interface Client {
  page(category: string, name: string, properties: object): Promise<Sent>;
  track(event: string, properties: object): Promise<Sent>;
  identify(userId: string, traits: object): Promise<Sent>;
  group(groupId: string, traits: object): Promise<Sent>;
  alias(to: string, from: string): Promise<Sent>;
  user(): Promise<{ anonymousId(): string }>;
}

interface Sent {
  event: { messageId: string };
}

interface Settings {
  writeKey: string;
  /** Where the client asks for its settings. */
  cdnURL: string;
  deliveryStrategy: object;
}

/** Calls everything the client has, as Segment documents it, and returns the ids it made. */
async function callEverything(page: Page, settings: Settings): Promise<{ ids: string[]; anonymousId: string }> {
  return await page.evaluate(async ({ writeKey, cdnURL, deliveryStrategy }) => {
    const { AnalyticsBrowser } = window as unknown as {
      AnalyticsBrowser: { load(settings: object, options: object): Client };
    };
    const options = { integrations: { 'Segment.io': { deliveryStrategy } } };
    const analytics = AnalyticsBrowser.load({ writeKey, cdnURL }, options);
    const contexts = [
      await analytics.page('Shop', 'Front', { season: 'winter' }),
      await analytics.track('Basket Opened', { items: 2 }),
      await analytics.identify('customer-1', { role: 'cio' }),
      await analytics.group('account-7', { plan: 'team' }),
      await analytics.alias('customer-1', 'visitor-1'),
    ];
    const anonymousId = (await analytics.user()).anonymousId();
    return { ids: contexts.map(({ event }) => event.messageId), anonymousId };
  }, settings);
}

for (const [how, strategy] of [
  ['one by one', { strategy: 'standard' }],
  ['in batches', { strategy: 'batching', config: { size: 5, timeout: 1000 } }],
] as const) {
  test(
    `Segment’s client for browsers sends all its calls unchanged, ${how}`,
    oneBrowser,
    async ({ arrived, demo, page, shop }) => {
      const requests: string[] = [];
      page.on('request', request => requests.push(request.url()));
      await page.goto(shop.url);
      const writeKey = demo.collector?.projects.get(project)?.writeKey ?? '';
      const collector = demo.collectorUrl;
      const sent = await callEverything(page, { writeKey, cdnURL: collector, deliveryStrategy: strategy });

      await expect.poll(async () => (await arrived()).length).toBe(5);
      const events = await arrived();
      const byId = new Map(events.map(event => [event.messageId, event]));
      expect(sent.ids.map(id => byId.get(id)?.type)).toEqual(['page', 'track', 'identify', 'group', 'alias']);
      const [viewed, opened, identified, grouped, aliased] = sent.ids.map(id => byId.get(id));
      for (const event of [viewed, opened, identified, grouped]) expect(event?.anonymousId).toBe(sent.anonymousId);
      expect(opened?.event).toBe('Basket Opened');
      expect(JSON.parse(opened?.message ?? '').properties).toEqual({ items: 2 });
      expect(identified?.userId).toBe('customer-1');
      expect(JSON.parse(grouped?.message ?? '').groupId).toBe('account-7');
      expect(aliased?.previousId).toBe('visitor-1');
      expect(JSON.parse(viewed?.message ?? '').context.page.path).toBe('/shop');
      const hosts = new Set(requests.map(url => new URL(url).origin));
      expect([...hosts].sort()).toEqual([new URL(shop.url).origin, new URL(collector).origin].sort());
    },
  );
}
