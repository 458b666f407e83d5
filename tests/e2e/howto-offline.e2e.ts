import { expect, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

// The browser's own cache is the same in all that matters in each; only one of them can be put offline here.
test('a how-to that was opened before is read without the network, with the pictures that were seen @one-browser', async ({
  page,
  context,
  demo,
}) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  const howto = new HowtoPage(page);
  await howto.button('Read as text').click();
  const pictures = howto.element.locator('[part=text-only] img');
  /** Looks at every picture; one that cannot be had fails the test. */
  const look = async () => {
    for (const picture of await pictures.all()) {
      await picture.evaluate((image: HTMLImageElement) => {
        image.scrollIntoView();
        return image.decode();
      });
    }
  };
  await expect(pictures.first()).toBeVisible();
  await look();
  expect(await pictures.count()).toBeGreaterThan(1);
  const text = await howto.element.locator('[part=text-only]').innerText();

  await context.setOffline(true);
  const { origin, project } = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[data-project]')!;
    // As a page does that was opened anew: everything in memory goes, and Docent starts again.
    (window as unknown as { docent: { destroy(): void } }).docent.destroy();
    Reflect.deleteProperty(window, 'docent');
    document.querySelectorAll('docent-howto').forEach(element => element.remove());
    const again = Object.assign(document.createElement('script'), { src: script.src });
    Object.assign(again.dataset, script.dataset);
    document.body.append(again);
    const howto = document.createElement('docent-howto');
    howto.setAttribute('entity', 'book-a-room');
    document.body.append(howto);
    return { origin: new URL(script.src).origin, project: script.dataset['project'] };
  });

  // It is offline indeed.
  expect(
    await page.evaluate(
      address =>
        fetch(address, { cache: 'no-store' }).then(
          () => 'online',
          () => 'offline',
        ),
      `${origin}/v1/projects/${project}/manifest.json`,
    ),
  ).toBe('offline');
  await expect(howto.button('Read as text').or(howto.button('One step at a time'))).toBeVisible();
  if (await howto.button('Read as text').isVisible()) await howto.button('Read as text').click();
  await expect.poll(() => howto.element.locator('[part=text-only]').innerText()).toBe(text);
  await look();
});
