import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client, DocentOptions } from '@docent/client';
import { createExperiments, type Experiments } from '@docent/client/experiments/create-experiments.js';
import { assign, holdoutExperiment } from '@docent/engine';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { manifest, startClient } from '../support/start-client.js';

const ref = 'howto:book-a-room';
const experiment = { entities: [ref], holdout: 0.5, unit: 'account', decide: '2027-02-01' };

/** Ids that are drawn into an arm. */
function idsIn(arm: string, count: number): string[] {
  const ids = Array.from({ length: 100 }, (_, index) => `unit-${index}`);
  return ids.filter(id => assign(holdoutExperiment('help', 0.5), id) === arm).slice(0, count);
}
const [held = '', otherHeld = ''] = idsIn('holdout', 2);
const [treated = ''] = idsIn('treated', 1);

describe('experiments in a page', () => {
  let world: FakeWorld;
  let published: object;
  beforeEach(() => {
    world = createFakeWorld();
    published = experiment;
    world.answer = ({ body }) =>
      body
        ? { body: { accepted: body.batch.map(({ messageId }) => messageId), refused: [] } }
        : { body: { ...manifest, experiments: { help: published } } };
  });

  interface Page {
    client: Client;
    experiments: Experiments;
    events: { event?: string; properties?: unknown; context: { docent?: object }; userId?: string }[];
    enter(): Promise<string | undefined>;
  }

  async function open(tab: FakeTab = world.tab(), options: DocentOptions = {}): Promise<Page> {
    const client = startClient(tab, options);
    const events: Page['events'] = [];
    client.methods().on('event', message => void events.push(message as Page['events'][number]));
    const experiments = createExperiments(client, tab.platform);
    await client.project.manifest();
    const enter = async () => {
      const arm = experiments.enter(ref, 'docent-howto');
      await settle();
      return arm;
    };
    return { client, experiments, events, enter };
  }
  const eligible = ({ events }: Page) => events.filter(({ event }) => event === 'Experiment Eligible');

  it('give a customer the arm of the account, and tell that they could have been shown it', async () => {
    for (const [account, arm] of [
      [held, 'holdout'],
      [treated, 'treated'],
    ] as const) {
      const page = await open();
      await page.client.methods().identify(`customer-of-${account}`);
      await page.client.methods().group(account);
      assert.equal(await page.enter(), arm);
      assert.deepEqual(
        eligible(page).map(({ context, properties, userId }) => [userId, properties, context.docent]),
        [
          [
            `customer-of-${account}`,
            { experiment: 'help', arm, unit: 'account', holdout: 0.5, decide: '2027-02-01' },
            { project: 'meridian', version: 'v1', widget: 'docent-howto', ref, experiment: { id: 'help', arm } },
          ],
        ],
      );
    }
  });

  it('draw each customer where they have no account, or where that is the unit', async () => {
    const alone = await open();
    await alone.client.methods().identify(held);
    assert.equal(await alone.enter(), 'holdout');

    published = { ...experiment, unit: 'customer' };
    const each = await open();
    await each.client.methods().identify(treated);
    await each.client.methods().group(held);
    assert.equal(await each.enter(), 'treated');
    assert.equal((eligible(each)[0]?.properties as { unit: string }).unit, 'customer');
  });

  it('give who is not named an arm that stays', async () => {
    const first = await (await open()).enter();
    assert.ok(first);
    for (let page = 0; page < 3; page++) assert.equal(await (await open()).enter(), first);
  });

  it('are told of once for each customer and arm, however often it is shown', async () => {
    const page = await open();
    const docent = page.client.methods();
    await docent.identify(held);
    for (let time = 0; time < 3; time++) await page.enter();
    await docent.identify(otherHeld);
    await page.enter();
    await page.enter();
    assert.deepEqual(
      eligible(page).map(({ userId }) => userId),
      [held, otherHeld],
    );
  });

  it('take who is named meanwhile for who they are', async () => {
    const page = await open();
    const arm = page.experiments.enter(ref, 'docent-howto');
    void page.client.methods().identify('somebody');
    void page.client.methods().group(held);
    await settle();
    assert.equal(await arm, 'holdout');
    assert.equal(eligible(page)[0]?.userId, 'somebody');
  });

  it('are named in what happens in the entity, and nowhere else', async () => {
    const page = await open();
    await page.client.methods().identify(treated);
    await page.enter();
    for (const of of [ref, 'howto:another']) page.client.capture('Howto Started', {}, { ref: of });
    await settle();
    const [own, other] = page.events.filter(({ event }) => event === 'Howto Started');
    assert.deepEqual((own?.context.docent as { experiment?: object }).experiment, { id: 'help', arm: 'treated' });
    assert.equal('experiment' in (other?.context.docent ?? {}), false);
  });

  it('are told to who looks for a fault', async () => {
    const page = await open();
    await page.client.methods().identify(held);
    assert.deepEqual((await page.client.methods().debug()).experiments, []);
    await page.enter();
    assert.deepEqual((await page.client.methods().debug()).experiments, [{ ref, experiment: 'help', arm: 'holdout' }]);
  });

  for (const consent of ['denied', 'ask'] as const) {
    it(`have nobody in them who has not agreed to learning (${consent}), and leave nothing behind`, async () => {
      const page = await open(world.tab(), { consent });
      await page.client.methods().identify(held);
      assert.equal(page.experiments.runs(ref), false);
      assert.equal(await page.enter(), undefined);
      assert.deepEqual(page.events, []);
      assert.deepEqual(world.stored(), []);
    });
  }

  it('have nobody in them who agrees to something else alone', async () => {
    const page = await open(world.tab(), { consent: 'denied' });
    await page.client.methods().consent({ analytics: true });
    await page.client.methods().identify(held);
    assert.equal(await page.enter(), undefined);
    assert.deepEqual(eligible(page), []);
  });

  const times: [what: string, times: object, takesPart: boolean][] = [
    ['before they begin', { starts: '2026-11-23' }, false],
    ['on their first day', { starts: '2026-11-22' }, true],
    ['on the day before they are decided', { decide: '2026-11-23' }, true],
    ['from the day of decision on', { decide: '2026-11-22' }, false],
  ];
  for (const [what, dates, takesPart] of times) {
    it(`have ${takesPart ? 'somebody' : 'nobody'} in them ${what}`, async () => {
      published = { ...experiment, ...dates };
      const page = await open();
      await page.client.methods().identify(held);
      assert.equal(await page.enter(), takesPart ? 'holdout' : undefined);
      assert.equal(eligible(page).length, takesPart ? 1 : 0);
    });
  }

  it('do not keep anything from who cannot be told who they are', async () => {
    const page = await open();
    world.storageFault = 'hanging';
    const arm = page.experiments.enter(ref, 'docent-howto');
    // As long as the storage is waited for, and no longer.
    await world.advance(3500);
    assert.notEqual(await Promise.race([arm, Promise.resolve('still waits')]), 'still waits');
  });
});
