import type { Browser, BrowserContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { place, PlacedPage, wide } from './support/placed-page.js';
import { signToken } from './support/sign-token.js';

const ref = 'survey:after-booking';
const booked = { show: ref, how: 'popover', when: { event: { name: 'Room Booked' } } } as const;

/** A device of a customer who is signed in wherever they are. */
async function device(browser: Browser, userId: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  await place(context, { placements: { booked }, attention: wide });
  // As a vendor's page says it, before Docent is there.
  await context.addInitScript(
    ([id, token]) => {
      const calls = ((window as unknown as { docent?: unknown[] }).docent ??= []);
      calls.push(['identify', id, {}, { token }]);
    },
    [userId, signToken(userId)] as const,
  );
  return context;
}

test('who is signed in goes on where they stopped on another device, and is asked nothing twice', async ({
  browser,
  demo,
}) => {
  const userId = `customer-${randomUUID()}`;
  const record = async () => {
    const rows = await demo.collector!.store.query(database =>
      database.selectFrom('records').select('record').where('user_id', '=', userId).execute(),
    );
    return JSON.parse(rows[0]?.record ?? '{}') as {
      attention?: Record<string, { answered?: object }>;
      progress?: Record<string, { steps: object }>;
    };
  };
  const [phone, laptop] = [await device(browser, userId), await device(browser, userId)];

  const here = await PlacedPage.open(phone, demo.url);
  await here.call('track', 'Room Booked');
  await here.survey.getByRole('radio', { name: '6' }).check();
  await here.survey.getByRole('button', { name: 'Continue' }).click();
  await here.survey.getByRole('button', { name: 'Finish' }).click();
  await expect(here.survey.getByText('Ines reads every answer.')).toBeVisible();
  await expect.poll(async () => (await record()).attention?.[ref]?.answered, { timeout: 20_000 }).toBeTruthy();
  await here.page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(here.page);
  await howto.did.click();
  await expect.poll(async () => Object.values((await record()).progress ?? {}).length, { timeout: 20_000 }).toBe(1);

  const there = await PlacedPage.open(laptop, demo.url);
  await there.call('track', 'Room Booked');
  await expect.poll(() => there.closed(ref)).toEqual(expect.arrayContaining(['answered']));
  await expect(there.frame).toHaveCount(0);
  // Asked for, it says that it was sent, and asks nothing.
  await there.call('show', ref);
  await expect(there.survey.getByText('Ines reads every answer.')).toBeVisible();
  await expect(there.survey.getByRole('radio')).toHaveCount(0);
  await there.page.goto(`${demo.url}/scenarios/plain`);
  const other = new HowtoPage(there.page);
  await expect(other.element.getByText(/^1 of \d+ steps done$/).first()).toBeVisible();
  await other.next.click();
  await other.did.click();
  const steps = async () => Object.values((await record()).progress ?? {}).flatMap(each => Object.keys(each.steps));
  await expect.poll(async () => (await steps()).length, { timeout: 20_000 }).toBe(2);
  await here.page.reload();
  await expect(howto.element.getByText(/^2 of \d+ steps done$/).first()).toBeVisible();

  // What is erased on one device is gone on the other.
  await there.page.evaluate(() => (window as unknown as { docent: { erase(): Promise<unknown> } }).docent.erase());
  await expect.poll(record, { timeout: 20_000 }).toEqual({});
  await here.page.reload();
  await expect(howto.element.getByText(/^0 of \d+ steps done$/).first()).toBeVisible();
  await Promise.all([phone.close(), laptop.close()]);
});
