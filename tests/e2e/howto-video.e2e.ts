import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.js';
import { forgetRefused } from './support/forget-refused.js';
import { HowtoPage } from './support/howto-page.js';
import { readCustomer } from './support/stored-record.js';

const violations = (page: Page) => page.evaluate(() => (window as unknown as { violations: unknown[] }).violations);

test('a video is played, moved and set by keyboard alone, and the store has each stretch that was played', async ({
  page,
  demo,
  stored,
}) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await howto.play.focus();
  await page.keyboard.press('Enter');
  await expect(howto.player).toBeFocused();
  const seconds = () => howto.video.evaluate((video: HTMLVideoElement) => video.currentTime);
  await expect.poll(seconds).toBeGreaterThan(0.5);
  await expect(howto.button('Pause')).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await expect.poll(seconds).toBeGreaterThan(5.3);
  const landed = await seconds();
  await expect.poll(seconds).toBeGreaterThan(landed + 0.1);
  await page.keyboard.press('>');
  await page.keyboard.press('k');
  await expect(howto.button('Play')).toBeVisible();
  expect(await howto.video.evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(1.25);

  await stored.toContain(['Howto Started']);
  await expect
    .poll(async () => (await stored.messages()).map(({ event }) => event))
    .toEqual(expect.arrayContaining(['Howto Video Seeked', 'Howto Video Paused']));
  const told = await stored.messages();
  const seeked = told.find(({ event }) => event === 'Howto Video Seeked')?.properties;
  const paused = told.find(({ event }) => event === 'Howto Video Paused')?.properties;
  expect(seeked?.['from']).toBe(0);
  expect(seeked?.['seconds']).toBeGreaterThan(0.3);
  expect(seeked?.['to']).toBeGreaterThan(5);
  expect(paused?.['from']).toBe(seeked?.['to']);
  expect(paused?.['seconds']).toBeGreaterThan(paused?.['from'] as number);
});

test('the whole player, its menus, captions and the transcript break no strict policy, and what is set is kept', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/scenarios/strict-csp`);
  const howto = new HowtoPage(page);
  const { element } = howto;
  const speed = () => howto.video.evaluate((video: HTMLVideoElement) => video.playbackRate);
  await howto.play.click();
  await howto.button('Settings').click();
  await element.getByLabel('Speed').selectOption('1.5');
  await expect.poll(speed).toBe(1.5);
  await element.locator('[part=chapters]').click();
  await element.getByRole('menuitemradio').nth(1).click();
  await expect.poll(() => howto.position()).toBe(2);
  await howto.player.focus();
  await page.keyboard.press('c');
  await page.keyboard.press('?');
  await expect(element.locator('[part=keys]')).toBeVisible();
  await page.keyboard.press('Escape');
  await element.locator('[part=scrubber]').hover();
  await howto.button('Transcript').click();
  await expect(element.locator('.transcript-lines li').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await expect
    .poll(async () => (await readCustomer(page)).record?.preferences)
    .toMatchObject({ 'video-speed': { value: 1.5 } });
  await page.reload();
  await howto.play.click();
  await expect.poll(speed).toBe(1.5);
  expect(await violations(page)).toEqual([]);
});

test('what a customer says while a part of the code cannot be loaded is kept, and told when it can', async ({
  page,
  demo,
  stored,
  pageErrors,
}) => {
  const rest = /\/howto-rest-[^/]*\.js$/;
  await page.route(rest, route => route.abort());
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await howto.did.click();
  await expect(howto.button('Undo')).toBeVisible();
  await expect(howto.element.getByText(/^1 of \d+ steps done$/).first()).toBeVisible();
  const [first] = await howto.stepIds();
  await stored.toContain([`Howto Step Viewed ${first}`]);

  await page.unroute(rest);
  await howto.next.click();
  await expect(howto.button('Transcript')).toBeVisible();
  await stored.toContain(['Howto Started', `Howto Step Viewed ${first}`, `Howto Step Completed ${first}`]);
  forgetRefused(pageErrors, /howto-rest-/);
});
