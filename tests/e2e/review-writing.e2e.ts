import type { EventStore } from '@docent/collector';
import type { Page } from '@playwright/test';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { Moderator, Reviewer } from './support/reviewer.js';

test.use({ storeOf: 'reviews written' });

const picture = 'demo/gallery/project/assets/desk-1.webp';
/** Whether a text stands in anything that the store holds of reviews and commands, and how many pictures it holds. */
async function heldBy(
  { collector }: { collector?: { store: EventStore } | undefined },
  text: string,
): Promise<{ text: boolean; media: number }> {
  return collector!.store.query(async database => {
    const reviews = await database.selectFrom('reviews').selectAll().execute();
    const commands = await database.selectFrom('commands').selectAll().execute();
    const media = await database.selectFrom('media').select('hash').execute();
    const uploads = await database.selectFrom('media_uploads').select('hash').execute();
    return { text: JSON.stringify([reviews, commands]).includes(text), media: media.length + uploads.length };
  });
}

/** Sends a vote as an element does. */
const vote = (page: Page, review: string): Promise<string> =>
  page.evaluate(
    ref =>
      new Promise<string>((resolve, reject) => {
        const request = { type: 'command', name: 'vote-review', ref, payload: { vote: 'helpful' } };
        const respondWith = (answer: Promise<{ settled: Promise<{ state: string }> }>) =>
          void answer.then(({ settled }) => settled).then(({ state }) => resolve(state), reject);
        document.body.dispatchEvent(
          Object.assign(new Event('docent-request', { bubbles: true }), { request, respondWith }),
        );
      }),
    `review:${review}`,
  );

/** Puts reviews into a page that has none. */
const place = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const reviews = document.createElement('docent-reviews');
    reviews.setAttribute('subject', 'room-calendar');
    document.body.append(reviews);
  });

test('written offline with a picture, held, published, voted on, answered, corrected and withdrawn', async ({
  browser,
  demo,
  page,
  pageErrors,
}) => {
  test.setTimeout(120_000);
  const moderator = await Moderator.of(demo);
  const before = await moderator.ledger();
  const writer = new Reviewer(page);
  await writer.goto(demo.url, 'consent=granted');
  await writer.write();
  await page.route(/\/v1\/(commands|media)/, route => route.abort());
  await writer.rate(4);
  await writer.field('Your review').fill('It finds a room at once. Ask for Sam: +49 151 2345 6789.');
  await writer.field('What is good').fill('Quick\nClear colours');
  await writer.reviews.getByRole('combobox', { name: 'What you use it as' }).selectOption('Assistant');
  await writer.reviews.locator('input[type=file]').setInputFiles(picture);
  await expect(writer.field('What picture 1 shows')).toBeFocused();
  await writer.field('What picture 1 shows').fill('A desk by the window');
  await writer.disclose();
  await writer.reviews.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await writer.says('Your review will be sent as soon as there is a connection.');
  expect(await moderator.since(before)).toMatchObject({ received: 0 });
  await page.reload();
  await writer.says('Your review will be sent as soon as there is a connection.');
  expect(await heldBy(demo, 'It finds a room')).toEqual({ text: false, media: 0 });

  await page.unroute(/\/v1\/(commands|media)/);
  await writer.says('A person looks at it before it is shown. Why: it has an address or a number of somebody in it.');
  expect(await moderator.since(before)).toMatchObject({ received: 1, held: 1, stars: { before: [0, 0, 0, 1, 0] } });
  const [id] = await moderator.queue();
  await moderator.decide(id!, { decision: 'publish' });
  expect(await moderator.since(before)).toMatchObject({ held: 0, published: 1, stars: { after: [0, 0, 0, 1, 0] } });

  const elsewhere = await browser.newContext();
  const reader = new Reviewer(await elsewhere.newPage());
  await reader.goto(demo.url, 'consent=granted');
  await reader.says('It finds a room at once.');
  expect(await vote(reader.page, id!)).toBe('accepted');
  expect(await vote(page, id!)).toBe('refused');
  await moderator.answer(id!, 'Sam is glad to hear that.');

  await page.reload();
  await writer.says('Your review has arrived, and everybody can read it.');
  const receipt = await writer.see();
  const image = receipt.getByRole('img', { name: 'A desk by the window' });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate(element => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await expect(receipt).toContainText('Clear colours');
  await writer.press('Correct');
  await writer.says('Until you send this, your review stays as it was.');
  await expect(writer.field('What is good')).toHaveValue('Quick\nClear colours');
  await writer.rate(2);
  await writer.field('Your review').fill('It lost two of my bookings since.');
  await writer.press('Send');
  await writer.says('Your review has arrived, and everybody can read it.');
  expect(await moderator.since(before)).toMatchObject({ received: 1, published: 1, stars: { after: [0, 1, 0, 0, 0] } });
  await expect(await writer.see()).toContainText('until then 4 of 5 stars');
  await expect(receipt.getByRole('img', { name: 'A desk by the window' })).toBeVisible();
  await reader.finds('It lost two of my bookings since.');

  await writer.press('Withdraw');
  await writer.press('Delete my review');
  await writer.says('You have withdrawn your review. It is deleted.');
  expect(await moderator.since(before)).toMatchObject({ received: 1, published: 0, withdrawn: 1 });
  expect(await heldBy(demo, 'bookings since')).toEqual({ text: false, media: 0 });
  await reader.finds('bookings since', 0);
  await elsewhere.close();
  forgetRefused(pageErrors, '/v1/commands');
  forgetRefused(pageErrors, '/v1/media');
});

test('without consent: found again by its link alone, removed with a reason, and shown after an appeal', async ({
  browser,
  demo,
  page,
}) => {
  const moderator = await Moderator.of(demo);
  const before = await moderator.ledger();
  const writer = new Reviewer(page);
  await writer.goto(demo.url, 'consent=denied');
  await writer.write();
  await writer.rate(1);
  await writer.field('Your review').fill('The colours of the calendar hurt my eyes after an hour.');
  await writer.disclose();
  await writer.press('Send');
  await writer.says('Your review has arrived, and everybody can read it.');
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  const link = await writer.link();
  const [, id] = /=([\w-]+)\./.exec(link)!;
  const note = 'This is about your screen.';
  await moderator.decide(id!, { decision: 'remove', reason: 'off-topic', note });
  expect(await moderator.since(before)).toMatchObject({ removed: 1, published: 0 });

  const elsewhere = await browser.newContext();
  const there = new Reviewer(await elsewhere.newPage());
  await there.goto(demo.url, 'consent=denied', link);
  await there.says('Your review was taken away. Why: it is about something else.');
  await there.says(`A moderator writes: ${note}`);
  await there.press('Ask for a second look');
  await there.press('Send');
  await there.says('Write why.');
  await there.reviews.getByRole('textbox', { name: 'Why should it be shown?' }).fill('It is the yellow.');
  await there.press('Send');
  await there.says('You have asked for a second look.');
  expect(await moderator.queue()).toContain(id);
  await moderator.decide(id!, { decision: 'publish' });
  expect(await moderator.since(before)).toMatchObject({ removed: 0, published: 1, appeals: 1 });

  // Another customer's receipt opens to nobody who lacks its secret.
  const stranger = new Reviewer(await elsewhere.newPage());
  await stranger.goto(demo.url, 'consent=denied', `#docent-receipt=${id}.${'x'.repeat(43)}`);
  await stranger.says('There is nothing here under this link.');
  await expect(stranger.reviews.locator('[part~=receipt]')).toHaveCount(0);
  await there.page.reload();
  await there.says('Your review has arrived, and everybody can read it.');
  await there.press('Withdraw');
  await there.press('Delete my review');
  await there.says('You have withdrawn your review.');
  await elsewhere.close();
});

test(
  'drafts are kept, shared by tabs, thrown away and brought back; two tabs that send are one review',
  oneBrowser,
  async ({ context, demo, page }) => {
    const moderator = await Moderator.of(demo);
    const before = await moderator.ledger();
    const one = new Reviewer(page);
    await one.goto(demo.url, 'consent=granted');
    await one.write();
    await one.press('Send');
    await expect(one.reviews.locator('.problems')).toBeFocused();
    await one.says('There are 4 things to mend:');
    await one.reviews.getByRole('link', { name: /^Your review:/ }).click();
    await expect(one.field('Your review')).toBeFocused();
    for (const [name, buffer, fault] of [
      ['notes.png', Buffer.from('not a picture'), '“notes.png” is no JPEG, PNG or WebP.'],
      ['half.webp', Buffer.from('RIFF\x20\0\0\0WEBPVP8 \x14\0\0\0', 'latin1'), '“half.webp” is damaged or incomplete.'],
      ['large.png', Buffer.alloc(12_000_001), '“large.png” has more than 12 MB.'],
    ] as const) {
      const file = { name, mimeType: 'image/png', buffer };
      await one.reviews.locator('input[type=file]').setInputFiles(file);
      await one.says(fault);
    }
    await one.rate(5);
    await one.field('Your review').fill('x'.repeat(4990));
    await one.says('10 characters left');
    await one.field('Your review').fill('Both tabs know of this.');
    await one.disclose();
    await one.press('Later');
    await one.press('Go on with your review');
    await expect(one.field('Your review')).toHaveValue('Both tabs know of this.');
    await one.press('Throw away');
    await one.says('Your draft was thrown away.');
    await one.press('Undo');
    await expect(one.field('Your review')).toHaveValue('Both tabs know of this.');

    const two = new Reviewer(await context.newPage());
    await two.goto(demo.url, 'consent=granted');
    await two.press('Go on with your review');
    await expect(two.field('Your review')).toHaveValue('Both tabs know of this.');
    await Promise.all(
      [one, two].map(({ reviews }) =>
        // Whichever is too late finds its button gone.
        reviews
          .getByRole('button', { name: 'Send', exact: true })
          .click({ timeout: 5000 })
          .catch(() => undefined),
      ),
    );
    for (const tab of [one, two]) await tab.says(/Your review has arrived|You have reviewed this already/);
    expect(await moderator.since(before)).toMatchObject({ received: 1 });
    await page.reload();
    await one.says('Your review has arrived, and everybody can read it.');
    await one.see();
    await one.press('Withdraw');
    await one.press('Delete my review');
    await one.says('You have withdrawn your review.');
  },
);

test('hostile words in every field run nothing, load nothing and break no policy', async ({ demo, page }) => {
  const moderator = await Moderator.of(demo);
  const foreign: string[] = [];
  page.on('request', request => {
    if (![demo.url, demo.collectorUrl].some(own => request.url().startsWith(own))) foreign.push(request.url());
  });
  await page.goto(`${demo.url}/scenarios/strict-csp`);
  await place(page);
  const writer = new Reviewer(page);
  const bad =
    '<img src=https://evil.invalid/x onerror="violations.push(1)"><script>violations.push(2)</script>' +
    '[x](javascript:violations.push(3)) ![x](https://evil.invalid/y) \u202egnp.exe {{7*7}} ${violations.push(4)}';
  await writer.write();
  await writer.rate(3);
  await writer.disclose();
  for (const name of ['Title', 'What to call you in public']) await writer.field(name).fill(bad.slice(0, 60));
  await writer.field('Your review').fill(bad);
  for (const name of ['What is good', 'What is not', 'Whom it suits', 'Whom it does not suit']) {
    await writer.field(name).fill(bad.slice(0, 190));
  }
  await writer.reviews.locator('input[type=file]').setInputFiles(picture);
  await writer.field('What picture 1 shows').fill(bad.slice(0, 250));
  await writer.press('Send');
  await writer.says('A person looks at it before it is shown.');
  const receipt = await writer.see();
  await expect(receipt).toContainText('onerror');
  const [id] = await moderator.queue();
  await moderator.decide(id!, { decision: 'publish' });
  // What was asked for a moment ago is kept for a moment.
  await expect(async () => {
    await page.reload();
    await place(page);
    await expect(writer.reviews.locator('[part~=review]').first()).toContainText('onerror', { timeout: 3000 });
  }).toPass({ timeout: 40_000 });
  expect(await page.evaluate(() => (window as unknown as { violations: unknown[] }).violations)).toEqual([]);
  expect(foreign).toEqual([]);
  await moderator.decide(id!, { decision: 'remove', reason: 'spam' });
});
