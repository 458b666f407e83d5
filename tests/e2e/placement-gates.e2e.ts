import type { BrowserContext } from '@playwright/test';
import type { Docent } from '../../packages/client/dist/docent.js';
import type { PublishedPlacements } from '../../packages/schema/dist/index.js';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { place, PlacedPage, wide } from './support/placed-page.js';

const ref = 'survey:after-booking';
type Placement = PublishedPlacements['placements'][string];

/** Placements of one survey that are each kept back by one gate, the one they are named for. */
const kept: Record<string, Partial<Placement>> = {
  between: { between: { from: '2999-01-01' } },
  to: { to: { '==': [{ var: 'customer.role' }, 'cio'] } },
  sample: { sample: 1e-9 },
  pages: { when: { pages: ['/nowhere'] } },
  event: { when: { event: { name: 'Nobody Does This' } } },
  since: { when: { since: { name: 'Nobody Does This', wait: 1 } } },
  dwell: { when: { dwell: 3600 } },
  scroll: { when: { scroll: 0.9 } },
  exit: { when: { exit: true } },
  seen: { when: { seen: '#not-there' } },
  after: { when: { after: { ref: 'howto:book-a-room', was: 'answered' } } },
  unless: { unless: [{ name: 'Room Booked' }] },
  delay: { delay: 3600 },
};

/** What keeps each placement of the survey back, by its id, with what was seen. */
async function closedOf(page: PlacedPage): Promise<Record<string, Record<string, unknown>>> {
  const explained = (await page.call('explain', ref)) as Awaited<ReturnType<Docent['explain']>>;
  return Object.fromEntries(
    explained.map(({ gates, placement }) => [
      placement,
      Object.fromEntries(gates.flatMap(({ gate, outcome, seen }) => (outcome === 'pass' ? [] : [[gate, seen]]))),
    ]),
  );
}

async function opened(
  context: BrowserContext,
  url: string,
  placements: Record<string, Partial<Placement>>,
  attention: NonNullable<PublishedPlacements['attention']>,
): Promise<PlacedPage> {
  const all = Object.entries(placements).map(([id, own]) => [id, { show: ref, how: 'popover', ...own }]);
  await place(context, { placements: Object.fromEntries(all) as PublishedPlacements['placements'], attention });
  return PlacedPage.open(context, url);
}

test('each gate is explained with what it saw, as it keeps something back', oneBrowser, async ({ context, demo }) => {
  const page = await opened(context, demo.url, kept, wide);
  await page.call('track', 'Room Booked');
  const gates = async () => Object.entries(await closedOf(page)).map(([id, closed]) => [id, Object.keys(closed)]);
  await expect.poll(gates).toEqual(Object.keys(kept).map(id => [id, [id]]));
  const seen = await closedOf(page);
  expect(seen['between']!['between']).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  expect(seen['sample']!['sample']).toBeGreaterThan(1e-9);
  expect(seen['pages']!['pages']).toBe(page.page.url());
  expect(seen['event']!['event']).toBe(0);
  expect(seen['dwell']!['dwell']).toBeGreaterThan(0);
  expect(seen['scroll']!['scroll']).toBe(0);
  expect(seen['unless']!['unless']).toMatchObject({ name: 'Room Booked' });
  await expect(page.frame).toHaveCount(0);
});

test('budgets, quotas and what was shown before are explained', oneBrowser, async ({ context, demo }) => {
  const none = { perPage: 0, perDay: 0, perWeek: 0 };
  const spent = await opened(context, demo.url, { spent: {} }, { ...none, kinds: { survey: none } });
  const budgets = ['per-page', 'per-day', 'per-week'];
  await expect
    .poll(async () => Object.keys((await closedOf(spent))['spent']!))
    .toEqual([...budgets, ...budgets.map(name => `kind-${name}`)]);
  await context.unrouteAll({ behavior: 'wait' });

  const hour = { ...wide, coolDown: 1, kinds: { survey: { coolDown: 1 } } };
  const shown = await opened(context, demo.url, { shown: { again: { times: 1 } } }, hour);
  await expect(shown.survey).toBeVisible();
  const before = ['times', 'cool-down', 'between-any-two', 'kind-cool-down', 'on-show'];
  await expect.poll(async () => Object.keys((await closedOf(shown))['shown']!)).toEqual(before);
  await context.unrouteAll({ behavior: 'wait' });

  await context.route('**/manifest.json', async route => {
    const response = await route.fetch();
    const unasked = { placements: { full: { show: ref, how: 'popover' } }, attention: wide };
    await route.fulfill({ response, json: { ...((await response.json()) as object), unasked, full: [ref] } });
  });
  const full = await PlacedPage.open(context, demo.url);
  await expect.poll(() => full.closed(ref)).toContain('quota');
});
