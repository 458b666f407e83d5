import { assign, holdoutExperiment } from '../../packages/engine/dist/index.js';
import type { Docent } from '../../packages/client/dist/docent.js';
import { reportLearning } from '../../packages/collector/dist/reports/learning/report-learning.js';
import { expect, oneBrowser, test } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';

// The report is about all that a store holds: customers of other tests are not meant.
test.use({ storeOf: 'experiments' });

const ref = 'howto:find-a-free-hour';
const experiment = { entities: [ref], holdout: 0.5, unit: 'account', decide: '2999-01-01' };
const accountIn = (arm: string) =>
  Array.from({ length: 100 }, (_, index) => `account-${index}`).find(
    account => assign(holdoutExperiment('find-help', 0.5), account) === arm,
  )!;

test(
  'one account gets the how-to, another sees neither it nor a gap; both are counted, and the report reads them',
  oneBrowser,
  async ({ context, demo, stored }) => {
    await context.route('**/manifest.json', async route => {
      const response = await route.fetch();
      const manifest = (await response.json()) as object;
      await route.fulfill({ response, json: { ...manifest, experiments: { 'find-help': experiment } } });
    });
    const eligible = async () => (await stored.messages()).filter(({ event }) => event === 'Experiment Eligible');
    const properties = (arm: string) => ({
      experiment: 'find-help',
      arm,
      unit: 'account',
      holdout: 0.5,
      decide: '2999-01-01',
    });

    /** The page, as an account sees it that scrolls down until the how-to is half a screen away. */
    async function visit(arm: string) {
      const page = await context.newPage();
      await page.addInitScript(account => {
        const host = window as unknown as { docent?: unknown[]; shifts: number };
        (host.docent ??= []).push(['identify', `customer-of-${account}`], ['group', account]);
        host.shifts = 0;
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) host.shifts += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      }, accountIn(arm));
      await page.goto(demo.url);
      const howto = new HowtoPage(page);
      const debug = () =>
        page.evaluate(() =>
          (window as unknown as { docent: Docent }).docent.debug().then(({ experiments }) => experiments),
        );
      await expect.poll(debug).toEqual([]);
      await howto.element.evaluate(element =>
        scrollTo({ top: element.getBoundingClientRect().top + scrollY - 1.5 * innerHeight, behavior: 'instant' }),
      );
      await expect.poll(debug).toEqual([{ ref, experiment: 'find-help', arm }]);
      await stored.toContain(['Experiment Eligible']);
      return { page, howto };
    }

    const treated = await visit('treated');
    await expect(treated.howto.did).toBeVisible();
    await treated.howto.did.click();
    await stored.toContain(['Experiment Eligible', 'Howto Started']);
    const started = (await stored.messages()).find(({ event }) => event === 'Howto Started');
    expect(started?.context.docent).toMatchObject({ ref, experiment: { id: 'find-help', arm: 'treated' } });
    await treated.page.close();

    const held = await visit('holdout');
    await expect(held.howto.element).toBeHidden();
    expect(await held.howto.element.evaluate(element => element.getBoundingClientRect().height)).toBe(0);
    await held.page.locator('footer').last().scrollIntoViewIfNeeded();
    await expect(held.howto.element).toBeHidden();
    expect(await held.page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
    await held.page.close();
    expect((await eligible()).map(event => event.properties)).toEqual([properties('treated'), properties('holdout')]);

    // Of one account in each arm nothing is told; of as many as these are copied to, how many there are.
    const report = () => reportLearning(demo.collector!.store, { project: 'meridian', now: Date.now() });
    expect((await report()).experiments).toEqual([{ experiment: 'find-help', suppressed: true }]);
    const manifest = await fetch(`${demo.collectorUrl}/v1/projects/meridian/manifest.json`);
    const { writeKey } = (await manifest.json()) as { writeKey: string };
    const batch = (await eligible()).flatMap(message =>
      Array.from({ length: 9 }, (_, index) => ({
        ...message,
        ...{ messageId: crypto.randomUUID(), userId: crypto.randomUUID() },
        context: { ...message.context, groupId: `copy-${index}-of-${String(message.properties?.['arm'])}` },
      })),
    );
    const sent = await fetch(`${demo.collectorUrl}/v1/batch`, {
      method: 'POST',
      body: JSON.stringify({ writeKey, batch }),
      headers: { 'content-type': 'application/json' },
    });
    expect(((await sent.json()) as { accepted: string[] }).accepted).toHaveLength(18);
    expect((await report()).experiments).toMatchObject([
      {
        experiment: 'find-help',
        arms: [
          { arm: 'holdout', eligible: 10 },
          { arm: 'treated', eligible: 10 },
        ],
        inSeveral: 0,
        ratio: { broken: false },
        decideAt: '2999-01-01T00:00:00.000Z',
        says: 'not-enough',
      },
    ]);
  },
);
