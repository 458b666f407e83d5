import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/fixtures.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Which variants are looked at: each axis whole with the others at their first value would miss pairs, all of them would take
 * many minutes. English is whole, German (long words) narrow, Arabic (right to left) light. `GALLERY=whole` looks at all,
 * `GALLERY=consent` at all of one element.
 */
const wish = process.env['GALLERY'];
const chosen: Record<string, (query: URLSearchParams) => boolean> = {
  en: () => true,
  de: query => Boolean(wish) || query.get('width') === '320',
  ar: query => Boolean(wish) || query.get('scheme') === 'light',
};
const isOf = (pathname: string) => !wish || wish === 'whole' || pathname.startsWith(`/gallery/${wish}/`);

for (const [locale, isChosen] of Object.entries(chosen)) {
  test(`in ${locale}, every element in every state has no accessibility fault, breaks no policy and fits its width`, async ({
    page,
    demo,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'the components themselves are tested in both, with axe');
    test.setTimeout(900_000);
    await page.goto(`${demo.url}/gallery`);
    await page.locator('a[href^="/gallery/"]').first().waitFor();
    const all = await page
      .locator('a[href^="/gallery/"]')
      .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href));
    const addresses = all.filter(address => {
      const { pathname, searchParams } = new URL(address);
      return isOf(pathname) && searchParams.get('locale') === locale && isChosen(searchParams);
    });
    if (!wish) expect(addresses.length).toBeGreaterThan(30);

    const faults: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const name = new URL(address).pathname + new URL(address).search;
      const shown = page.locator('body[data-shown]').waitFor({ timeout: 30_000 });
      await shown.catch(() => faults.push(`${name}: never on show`));
      const axe = new AxeBuilder({ page }).withTags(tags).options({ rules: { 'target-size': { enabled: true } } });
      const { violations } = await axe.analyze();
      faults.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`));
      const seen = await page.evaluate(() => ({
        violations: (window as unknown as { violations: unknown[] }).violations,
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      if (seen.violations.length) faults.push(`${name}: ${JSON.stringify(seen.violations[0])}`);
      if (seen.sideways > 0) faults.push(`${name}: ${seen.sideways} px wider than its page`);
    }
    expect(faults).toEqual([]);
  });
}
