import { AxeBuilder } from '@axe-core/playwright';
import { expect, oneBrowser, test } from './support/fixtures.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Which variants are looked at: all of them would take many minutes. Each state of each example is seen in each value of each
 * axis: English wide and light, and narrow and dark; German (long words) and Arabic (right to left) narrow. `GALLERY=whole`
 * looks at all, `GALLERY=consent` at all of one element.
 */
const wish = process.env['GALLERY'];
interface Looks {
  dark: boolean;
  narrow: boolean;
  /** The element has a look for narrow places. */
  narrows: boolean;
}
const chosen: Record<string, (looks: Looks) => boolean> = {
  en: ({ dark, narrow, narrows }) => !narrows || dark === narrow,
  de: ({ dark, narrow, narrows }) => !dark && narrow === narrows,
  ar: ({ dark, narrow, narrows }) => !dark && narrow === narrows,
};
const isOf = (pathname: string) => !wish || wish === 'whole' || pathname.startsWith(`/gallery/${wish}/`);

for (const [locale, isChosen] of Object.entries(chosen)) {
  test(
    `in ${locale}, every element in every state has no accessibility fault, breaks no policy and fits its width`,
    oneBrowser,
    async ({ page, demo }) => {
      test.setTimeout(900_000);
      await page.goto(`${demo.url}/gallery`);
      await page.locator('a[href^="/gallery/"]').first().waitFor();
      const all = await page
        .locator('a[href^="/gallery/"]')
        .evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href));
      const addresses = all.filter(address => {
        const { pathname, searchParams } = new URL(address);
        if (!isOf(pathname) || searchParams.get('locale') !== locale) return false;
        const narrow = searchParams.get('width') === '320';
        const narrows = all.includes(address.replace('width=full', 'width=320'));
        return Boolean(wish) || isChosen({ dark: searchParams.get('scheme') === 'dark', narrow, narrows });
      });
      if (!wish) expect(addresses.length).toBeGreaterThan(30);

      const faults: string[] = [];
      const said: string[] = [];
      page.on('console', message => said.push(message.text()));
      page.on('requestfailed', request => said.push(`${request.url()}: ${request.failure()?.errorText}`));
      for (const address of addresses) {
        said.splice(0);
        await page.goto(address);
        const name = new URL(address).pathname + new URL(address).search;
        const shown = page.locator('body[data-shown]').waitFor({ timeout: 30_000 });
        await shown.catch(() => faults.push(`${name}: never on show; ${said.join('; ')}`));
        // Without frames of other origins, of which there are none here, it needs no page of its own to sum up.
        // Options replace what was said before, tags too.
        const axe = new AxeBuilder({ page })
          .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
          .withTags(tags);
        axe.setLegacyMode();
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
    },
  );
}
