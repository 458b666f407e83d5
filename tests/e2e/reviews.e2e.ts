import { AxeBuilder } from '@axe-core/playwright';
import type { EventStore } from '@docent/collector';
import type { ReviewLedger, ReviewTopics } from '@docent/schema';
import type { Locator, Page } from '@playwright/test';
import { hostileReview } from '../../demo/gallery/hostile-review.js';
import { expect, test } from './support/fixtures.js';

test.use({ storeOf: 'reviews' });

const patience = { timeout: 20_000 };

/** A reader before the reviews of the demo. */
class Reader {
  readonly reviews: Locator;

  constructor(readonly page: Page) {
    this.reviews = page.locator('docent-reviews');
  }

  async goto(url: string, query: string): Promise<void> {
    await this.page.goto(`${url}/display-reviews?${query}`);
    await expect(this.part('reviews').locator('[part~="review"]').first()).toBeVisible(patience);
  }

  part = (name: string): Locator => this.reviews.locator(`[part~="${name}"]`);
  press = (name: string | RegExp): Promise<void> => this.reviews.getByRole('button', { name }).first().click();
  /** Stars of the reviews on show, from first to last. */
  stars = async (within: string): Promise<number[]> =>
    this.part(within)
      .locator('[part~="review"] .line [role=img]')
      .evaluateAll(images => images.map(image => Number(image.getAttribute('aria-label')?.[0])));
}

/** Votes and reports that the store holds. */
async function heldBy(store: EventStore): Promise<{ votes: object[]; reports: object[] }> {
  return store.query(async database => ({
    votes: await database
      .selectFrom('review_votes')
      .select(['review_id', 'helpful', 'trusted'])
      .where('user_id', '=', 'ada')
      .execute(),
    reports: await database.selectFrom('review_reports').select(['review_id', 'reason', 'text']).execute(),
  }));
}

test('a reader without consent sees both sides first, how sure the stars are, what was done, and finds what they look for', async ({
  page,
  demo,
}) => {
  const reader = new Reader(page);
  await reader.goto(demo.url, 'consent=denied');
  await expect(reader.part('headline')).toContainText(/between \d\.\d and \d\.\d with 95 % certainty/);
  expect((await reader.stars('supportive'))[0]).toBeGreaterThan(3);
  expect((await reader.stars('critical'))[0]).toBeLessThan(4);
  await expect(reader.part('basis').first()).toContainText('according to Meridian Rooms');
  await reader.part('like').selectOption('IT administrator');
  await expect(reader.part('alike').locator('[part~="by"]')).toContainText('IT administrator', patience);

  await reader.part('how').locator('summary').click();
  await expect(reader.part('how')).toContainText('Below 10 reviews no stars are shown.');
  await reader.press('How reviews are checked, ordered and moderated');
  const row = (title: string) => reader.part('ledger').getByRole('row', { name: title }).locator('td');
  await expect(row('Received')).toBeVisible(patience);
  const ledger = (await (
    await page.request.get(`${demo.collectorUrl}/v1/projects/meridian/subjects/room-display/ledger`)
  ).json()) as ReviewLedger;
  expect(await row('Received').textContent()).toBe(String(ledger.received));
  expect(await row('Published now').textContent()).toBe(String(ledger.published));
  expect(ledger.received).toBe(ledger.published + ledger.held + ledger.removed + ledger.withdrawn);

  await reader.press('What many say');
  const told = (await (
    await page.request.get(`${demo.collectorUrl}/v1/projects/meridian/subjects/room-display/topics`)
  ).json()) as ReviewTopics;
  const { reviews: all, topics } = told.languages.find(({ language }) => language === 'en')!;
  const topic = topics[0]!;
  await reader.press(`${topic.text}: ${topic.reviews} of ${all} reviews`);
  await expect(reader.part('topic')).toContainText(`${topic.reviews} of ${all} reviews say it`, patience);
  await expect(reader.part('reviews').locator('[part~="review"]')).toHaveCount(Math.min(20, topic.reviews), patience);
  for (const text of await reader.part('reviews').locator('[part~="review"]').allTextContents()) {
    expect(text.toLowerCase()).toContain(topic.text.toLowerCase());
  }

  const axe = await new AxeBuilder({ page }).include('docent-reviews').analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  await reader.press('Show all reviews again');
  await reader.press(`${topic.text}: `);
  const { review } = topic.quotes.at(-1)!;
  await reader.part('open-review').last().click();
  await expect(page.locator(`#review-${review}`)).toBeFocused(patience);
  await reader.press('Show all reviews again');
  await expect(reader.part('first')).toBeVisible(patience);
  await reader.press('What many say');

  await expect(reader.part('compare').getByRole('row', { name: 'Overall' })).toContainText(/chance/, patience);
  await reader.part('sort').selectOption('Fewest stars first');
  await expect(reader.part('first')).toBeHidden(patience);
  await expect.poll(() => reader.stars('reviews').then(stars => stars[0]), patience).toBe(1);
  const lowest = await reader.stars('reviews');
  expect(lowest).toEqual([...lowest].sort());
  await reader.press('Search and filter');
  await reader.reviews.getByRole('searchbox').fill('lift');
  await reader.press('Show reviews');
  await expect.poll(() => reader.part('reviews').locator('.text').allTextContents(), patience).not.toHaveLength(20);
  for (const text of await reader.part('reviews').locator('.text').allTextContents()) expect(text).toContain('lift');
  await reader.press('Show all');
  await expect.poll(() => reader.stars('reviews').then(stars => stars.length), patience).toBe(20);
  await reader.part('more').click();
  await expect.poll(() => reader.stars('reviews').then(stars => stars.length), patience).toBe(40);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});

test('a known customer votes once, takes it back, and reports; all of it is held as they said', async ({
  page,
  demo,
}) => {
  const { store } = demo.collector!;
  const before = await heldBy(store);
  const reader = new Reader(page);
  await reader.goto(demo.url, 'as=ada&role=it-admin');
  const first = reader.part('reviews').locator('[part~="review"]').first();
  const id = ((await first.getAttribute('id')) ?? '').replace('review-', '');
  const review = page.locator(`#review-${id}`);
  await review.getByRole('button', { name: /^Helpful/ }).click();
  await expect(review).toContainText('Your vote counts.', patience);
  expect((await heldBy(store)).votes).toEqual([...before.votes, { review_id: id, helpful: 1, trusted: 1 }]);
  await page.reload();
  const helpful = review.getByRole('button', { name: /^Helpful/ });
  await expect(helpful).toHaveAttribute('aria-pressed', 'true', patience);
  await expect(helpful).not.toContainText('(0)');
  await review.getByRole('button', { name: /^Not helpful/ }).click();
  await expect
    .poll(async () => (await heldBy(store)).votes, patience)
    .toEqual([...before.votes, { review_id: id, helpful: 0, trusted: 1 }]);
  await expect(review.getByRole('button', { name: /^Not helpful/ })).toHaveAttribute('aria-pressed', 'true');
  await review.getByRole('button', { name: 'Take it back' }).click();
  await expect(review).toContainText('Your vote is taken back.', patience);
  expect((await heldBy(store)).votes).toEqual(before.votes);

  await review.getByRole('button', { name: 'Report' }).click();
  await review.getByRole('combobox').selectOption('It tells something private about a person');
  await review.getByRole('textbox').fill('The first line has a name.');
  await review.getByRole('button', { name: 'Report it' }).click();
  await expect(review).toContainText('A person will look at it; it stays until then.', patience);
  expect((await heldBy(store)).reports).toEqual([
    ...before.reports,
    { review_id: id, reason: 'personal-data', text: 'The first line has a name.' },
  ]);
});

test('what a hostile review brings stays text under the strictest policy', async ({ page, demo }) => {
  const foreign: string[] = [];
  page.on('request', request => {
    const own = [demo.url, demo.collectorUrl].some(origin => request.url().startsWith(origin));
    if (!own) foreign.push(request.url());
  });
  await page.request.get(`${demo.url}/display-reviews`);
  await page.route('**/subjects/room-display/reviews*', async route => {
    const answer = await route.fetch();
    const read = (await answer.json()) as { reviews: object[]; first?: object };
    const body = { ...read, reviews: [hostileReview, ...read.reviews], first: { critical: hostileReview } };
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(`${demo.url}/scenarios/reviews`);
  const reader = new Reader(page);
  await expect(reader.part('critical')).toContainText('<script>alert(2)</script>', patience);
  await reader.press('Report');
  await expect(reader.part('report-form')).toBeVisible(patience);
  expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
  const made = await reader
    .part('critical')
    .locator('.text')
    .first()
    .evaluate(text => [...text.querySelectorAll('*')].map(({ localName }) => localName));
  expect(made.filter(name => !['div', 'p', 'a'].includes(name))).toEqual([]);
  expect(
    await reader.reviews.locator('script, iframe, style, [onclick], [onerror], a[href^="javascript"]').count(),
  ).toBe(0);
  expect(foreign).toEqual([]);
});

test('search engines are told what readers see, by a page of the strictest policy with one of its own for that', async ({
  page,
  demo,
}) => {
  const reader = new Reader(page);
  await reader.goto(demo.url, 'consent=denied');
  await page.goto(`${demo.url}/scenarios/structured-data`);
  const block = page.locator('script[type="application/ld+json"]');
  await expect(block).toHaveCount(1, patience);
  const told = JSON.parse((await block.textContent())!) as Record<string, Record<string, unknown>> & {
    review: object[];
  };
  const [, value, count] = /(\d\.\d)\s+(\d+) reviews/.exec(
    (await reader.part('headline').innerText()).replace(/\s+/g, ' '),
  )!;
  expect(told).toMatchObject({ '@context': 'https://schema.org', '@type': 'Product', name: 'Room display' });
  expect(told['aggregateRating']).toMatchObject({
    ratingValue: Number(value),
    reviewCount: Number(count),
    bestRating: 5,
  });
  for (const { author, reviewBody, reviewRating } of told.review as Record<string, { name: string }>[]) {
    expect(reviewRating).toMatchObject({ bestRating: 5, worstRating: 1 });
    const shown = reader.part('review').filter({ has: page.getByText(author!.name, { exact: true }) });
    const words = String(reviewBody).split(' ').slice(0, 4).join(' ');
    await expect(shown.filter({ hasText: words }).first(), 'nothing is told that is not shown').toBeAttached();
  }
  expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
});
