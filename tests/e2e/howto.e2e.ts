import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

test.describe('a customer works through a how-to beside the product it explains', () => {
  test('and every event of it lies in the store', async ({ page, demo, stored }) => {
    await page.goto(`${demo.url}/calendar`);
    const howto = new HowtoPage(page, 'docent-howto[entity="book-a-room"]');
    await expect(howto.play).toBeVisible();
    const ids = await howto.stepIds();
    expect(ids.length).toBeGreaterThanOrEqual(6);

    await howto.workThrough(ids.length);

    await expect(howto.element.getByText(`You did all ${ids.length} steps`)).toBeVisible();
    await stored.toBe([
      'Howto Started',
      ...ids.flatMap(id => [`Howto Step Viewed ${id}`, `Howto Step Completed ${id}`]),
      'Howto Completed',
    ]);
    for (const message of await stored.messages()) {
      expect(message.context.docent).toMatchObject({
        project: 'meridian',
        widget: 'docent-howto',
        ref: 'howto:book-a-room',
        version: expect.stringMatching(/^[0-9a-f]+$/),
        revision: expect.stringMatching(/^[0-9a-f]+$/),
      });
      expect(message.context.page?.url).toBe(`${demo.url}/calendar`);
    }
  });

  test('and finds the progress again after a reload', async ({ page, demo }) => {
    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    await howto.did.click();
    await howto.next.click();
    await howto.did.click();
    await expect(howto.element.getByText(/^2 of \d+ steps done$/).first()).toBeVisible();

    await page.reload();

    await expect(howto.element.getByText(/^2 of \d+ steps done$/).first()).toBeVisible();
    expect(await howto.position()).toBe(2);
  });

  test('and takes a step back that was marked by mistake', async ({ page, demo, stored }) => {
    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    await howto.did.click();
    await howto.button('Undo').click();
    await expect(howto.did).toBeVisible();
    const [first] = await howto.stepIds();
    await stored.toBe([
      'Howto Started',
      `Howto Step Viewed ${first}`,
      `Howto Step Completed ${first}`,
      `Howto Step Reopened ${first}`,
    ]);
  });
});

test.describe('the video of a how-to', () => {
  test('loads nothing before it is asked for, then leads through the steps', async ({ page, demo, stored }) => {
    const media: string[] = [];
    page.on('request', request => {
      if (/\.(webm|mp4|vtt)$/.test(new URL(request.url()).pathname)) media.push(request.url());
    });
    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    await expect(howto.play).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(media).toEqual([]);

    await howto.play.click();
    await expect(howto.element.locator('[part=player]')).toBeFocused();
    await expect.poll(() => howto.video.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
    const ids = await howto.stepIds();
    await stored.toContain(['Howto Started', `Howto Video Played ${ids[0]}`]);

    const third = await howto.element.evaluate(
      element => (element as HTMLElement & { data: { steps: { start: number }[] } }).data.steps[2]!.start,
    );
    await howto.video.evaluate((video: HTMLVideoElement, seconds) => (video.currentTime = seconds), third + 0.2);
    await expect.poll(() => howto.position()).toBe(3);
    await stored.toContain([`Howto Step Viewed ${ids[2]}`]);
  });

  test('jumps to the step that is chosen from the list, and has a chapter for each', async ({ page, demo }) => {
    await page.goto(`${demo.url}/scenarios/plain`);
    const howto = new HowtoPage(page);
    await howto.play.click();
    await expect.poll(() => howto.video.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
    const starts = await howto.element.evaluate(element =>
      (element as HTMLElement & { data: { steps: { start: number }[] } }).data.steps.map(step => step.start),
    );

    await howto.steps.nth(3).click();

    await expect
      .poll(() => howto.video.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThanOrEqual(starts[3]! - 0.1);
    await howto.element.locator('[part=chapters]').click();
    await expect(howto.element.getByRole('menuitemradio')).toHaveCount(starts.length);
  });
});

test('two tabs agree on the progress', async ({ page, context, demo }) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const other = await context.newPage();
  await other.goto(`${demo.url}/scenarios/plain`);
  await expect(new HowtoPage(other).did).toBeVisible();

  await new HowtoPage(page).did.click();

  await other.bringToFront();
  await expect(new HowtoPage(other).element.getByText(/^1 of \d+ steps done$/).first()).toBeVisible();
});
