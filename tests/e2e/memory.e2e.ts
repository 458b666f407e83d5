import { expect, test } from './support/fixtures.js';

// Only this browser can be told to collect garbage.
test('what was put into the page and taken out again is let go of @one-browser', async ({ page, demo }) => {
  await page.goto(`${demo.url}/scenarios/plain`);
  await expect(page.locator('docent-howto').getByRole('button', { name: 'Read as text' })).toBeVisible();
  await page.evaluate(async () => {
    const removed: WeakRef<Element>[] = [];
    for (let i = 0; i < 20; i++) {
      const howto = document.createElement('docent-howto');
      howto.setAttribute('entity', 'book-a-room');
      document.body.append(howto);
      while (!howto.shadowRoot?.querySelector('[part=play]')) await new Promise(requestAnimationFrame);
      howto.remove();
      removed.push(new WeakRef(howto));
    }
    Object.assign(window, { removed });
  });
  const session = await page.context().newCDPSession(page);
  const left = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return page.evaluate(
      () => (window as unknown as { removed: WeakRef<Element>[] }).removed.filter(each => each.deref()).length,
    );
  };
  // The last one may still be in the hands of what draws the page.
  await expect.poll(left, { timeout: 15_000 }).toBeLessThan(2);
});
