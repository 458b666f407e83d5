import { expect, oneBrowser, test } from './support/fixtures.js';
import { place, PlacedPage, wide } from './support/placed-page.js';

const ref = 'survey:after-booking';
const booked = { show: ref, how: 'popover', when: { event: { name: 'Room Booked' } } } as const;

test.describe('what appears unasked', () => {
  test('comes after what it waits for and not before, and never again once it was answered', async ({
    context,
    page,
    demo,
    stored,
  }) => {
    await page.goto(`${demo.url}/calendar`);
    const calendar = new PlacedPage(page);
    await expect.poll(() => calendar.closed(ref)).toEqual(['event', 'delay']);
    await expect(calendar.frame).toHaveCount(0);
    const other = new PlacedPage(await context.newPage());
    await other.page.goto(`${demo.url}/calendar`);

    await calendar.call('track', 'Room Booked', { room: 'atlas' });
    await expect(calendar.frame.getByText('How was booking that room?').first()).toBeVisible();
    await calendar.frame.getByRole('button', { name: 'Why am I seeing this?' }).click();
    await expect(calendar.frame.getByText('You have just booked a room.').first()).toBeVisible();
    await calendar.survey.getByRole('radio', { name: '6' }).check();
    await calendar.survey.getByRole('button', { name: 'Continue' }).click();
    await calendar.survey.getByRole('button', { name: 'Finish' }).click();
    await expect(calendar.survey.getByText('Ines reads every answer.')).toBeVisible();
    await calendar.frame.getByRole('button', { name: 'Close' }).click();
    await expect(calendar.frame).toHaveCount(0);
    await stored.toContain(['Survey Shown', 'Survey Submitted']);
    const shown = (await stored.messages()).find(({ event }) => event === 'Survey Shown');
    expect(shown?.properties).toEqual({ placement: 'after-booking' });
    expect(await stored.names()).not.toContain('Survey Dismissed');

    // Neither in the tab that was open meanwhile, nor after a reload.
    await page.reload();
    for (const tab of [other, calendar]) {
      await tab.call('track', 'Room Booked', { room: 'atlas' });
      await expect.poll(() => tab.closed(ref)).toEqual(expect.arrayContaining(['answered', 'per-day']));
      await expect(tab.frame).toHaveCount(0);
    }
  });

  test('waits while the customer writes, mends a field or has a dialog open', async ({ context, demo }) => {
    await place(context, { placements: { booked }, attention: wide });
    const placed = await PlacedPage.open(context, demo.url);
    const closed = () => placed.closed(ref);
    const onPage = placed.page;
    await onPage.evaluate(() => {
      const field = document.createElement('input');
      const wrong = document.createElement('button');
      wrong.setAttribute('aria-invalid', 'true');
      document.body.append(field, wrong, document.createElement('dialog'));
      field.focus();
    });
    await placed.call('track', 'Room Booked');
    await expect.poll(closed).toEqual(['typing']);
    await onPage.locator('[aria-invalid]').focus();
    await expect.poll(closed).toEqual(['invalid-field']);
    await onPage.evaluate(() => document.querySelector('dialog')!.showModal());
    await expect.poll(closed).toEqual(['host-modal']);
    await expect(placed.frame).toHaveCount(0);
    await onPage.evaluate(() => {
      document.querySelector('dialog')!.close();
      (document.activeElement as HTMLElement).blur();
    });
    await expect(placed.survey).toBeVisible();
  });

  test('holds to what the customer says of it, in every tab and for everything', async ({ context, demo, stored }) => {
    const display = {
      show: 'survey:after-display',
      how: 'modal',
      when: { event: { name: 'Display Set Up' } },
    } as const;
    await place(context, { placements: { booked, display }, attention: wide });
    const [here, there] = [await PlacedPage.open(context, demo.url), await PlacedPage.open(context, demo.url)];
    await here.page.bringToFront();
    await expect.poll(() => here.closed(ref)).toEqual(['event']);
    await here.call('track', 'Room Booked');
    await expect(here.survey).toBeVisible();
    await here.frame.getByRole('button', { name: 'Not now and other choices' }).click();
    await here.frame.getByRole('menuitem', { name: 'Nothing more this month' }).click();
    await expect(here.frame).toHaveCount(0);
    await stored.toContain(['Survey Dismissed']);
    const said = (await stored.messages()).find(({ event }) => event === 'Survey Dismissed');
    expect(said).toMatchObject({ properties: { question: 'effort' }, context: { docent: { ref } } });

    await here.page.reload();
    for (const tab of [here, there]) {
      await tab.page.bringToFront();
      await tab.call('track', 'Display Set Up');
      await expect.poll(() => tab.closed('survey:after-display')).toEqual(['nothing-this-month']);
      await expect(tab.frame).toHaveCount(0);
    }
  });

  test('comes some days after an event, on another page and day', async ({ context, demo }) => {
    const since = { name: 'Room Booked', wait: 3 };
    await place(context, { placements: { booked: { ...booked, when: { since } } }, attention: wide });
    const here = await PlacedPage.open(context, demo.url);
    await here.call('track', 'Support Called');
    await here.call('track', 'Room Booked');
    const seen = async () => {
      const [{ gates }] = (await here.call('explain', ref)) as [{ gates: { gate: string; seen?: number }[] }];
      return gates.find(({ gate }) => gate === 'since')?.seen;
    };
    await expect.poll(seen).toBeGreaterThan(0);
    await expect.poll(() => here.closed(ref)).toEqual(['since']);
    await here.page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
    await here.page.reload();
    await expect(here.survey).toBeVisible();
    await here.frame.getByRole('button', { name: 'Why am I seeing this?' }).click();
    await expect(here.frame.getByText('You did something some days ago that it is about.').first()).toBeVisible();
  });

  test('does not without consent, and nothing is stored; asked for, it comes and goes', async ({ context, demo }) => {
    await place(context, { placements: { booked }, attention: wide });
    const page = await PlacedPage.open(context, demo.url, '?consent=denied');
    await page.call('track', 'Room Booked');
    await expect.poll(() => page.closed(ref)).toContain('consent');
    await expect(page.frame).toHaveCount(0);
    expect(await page.call('show', ref)).toEqual({ ref, how: 'popover', already: false });
    await expect(page.survey.getByRole('radio').first()).toBeVisible();
    expect(await page.call('show', ref)).toMatchObject({ already: true });
    await page.call('hide', ref);
    await expect(page.frame).toHaveCount(0);
    expect(await page.page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length)).toBe(0);
  });

  test(
    'is explained, gate by gate, to the page and in the panel for engineers',
    oneBrowser,
    async ({ context, demo }) => {
      await place(context, { placements: { booked } });
      const page = await PlacedPage.open(context, demo.url, '?debug');
      await expect.poll(() => page.closed(ref)).toEqual(['event']);
      expect(await page.call('explain', 'survey:after-bookin')).toMatch(/Did you mean survey:after-booking\?/);
      expect(await page.call('explain', 'survey:after-display')).toMatch(/No placement shows survey:after-display/);
      expect(await page.call('explain', 'after-display')).toMatch(/is no ref/);
      await page.page.getByRole('button', { name: 'Debug Docent' }).click();
      const panel = page.page.locator('docent-debug');
      await expect(panel.getByText('Held back by event')).toBeVisible();
      await panel.locator('summary', { hasText: 'booked' }).click();
      await expect(panel.getByText('✗ event')).toBeVisible();
      await expect(panel.getByText('✓ per-day')).toBeVisible();
    },
  );
});
