import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from '@docent/client';
import { createPlacements, type Placements } from '@docent/client/placement/create-placements.js';
import { openPage } from '@docent/engine';
import { decide } from '@docent/engine/rules/decide.js';
import type { Placement, PublishedPlacements } from '@docent/schema';
import { createFakeWorld, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

const ref = 'howto:book';
const published: PublishedPlacements = {
  placements: { book: { show: ref, how: 'popover', again: { times: 2, coolDown: 0 } } },
  attention: { perPage: 9, perDay: 2, perWeek: 9, coolDown: 0 },
};
const hour = 3_600_000;

describe('what appears unasked', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
  });

  /** A page in a tab of its own. */
  function open(of = published, options = {}, full: string[] = []): { placements: Placements; client: Client } {
    const { platform, ...tab } = world.tab();
    const client = startClient({ platform, ...tab }, options);
    let page = openPage('https://a.example/', world.now, true);
    const placements = createPlacements({
      platform,
      name: 'docent-meridian',
      published: of,
      full,
      records: client.records,
      watch: {
        history: () => page,
        busy: () => ({ typing: false, invalidField: false, hostModal: false }),
        note: change => void (page = change(page)),
      },
      consent: client.consent.state,
      facts: () => client.facts(),
      unit: () => 'customer-1',
      loadDecide: async () => decide,
    });
    return { placements, client };
  }
  const shownBy = async (...pages: { placements: Placements }[]) => {
    const found = await Promise.all(pages.map(({ placements }) => placements.look()));
    return found.filter(each => typeof each === 'object').length;
  };

  it('is counted before it is seen, and is there for the next page', async () => {
    const first = open();
    const found = await first.placements.look();
    assert.equal(typeof found === 'object' && found.id, 'book');
    const { attention } = await open().client.records.all();
    assert.equal(Object.keys(attention?.[ref]?.shown ?? {}).length, 1);
  });

  it('appears in one of two tabs that decide at the same moment, and never beyond the limit', async () => {
    const tabs = [open(), open(), open()];
    await Promise.all(tabs.map(({ placements }) => placements.explain(ref)));
    let shown = 0;
    for (let round = 0; round < 6; round++) {
      shown += await shownBy(...tabs);
      tabs.forEach(({ placements }) => placements.gone(ref));
      await world.advance(1000);
    }
    assert.equal(shown, 2);
  });

  it('never comes back once it was answered in another tab, and goes where it is on show', async () => {
    const [here, there] = [open(), open()];
    assert.equal(await shownBy(here), 1);
    assert.deepEqual(await here.placements.ended(), []);
    await there.placements.say(ref, 'answered');
    await settle();
    assert.deepEqual(await here.placements.ended(), [ref]);
    here.placements.gone(ref);
    await world.advance(48 * hour);
    assert.equal(await shownBy(here, there, open()), 0);
  });

  for (const [saying, days] of [
    ['not-now', 7],
    ['nothing-this-month', 31],
  ] as const) {
    it(`holds to "${saying}" for its days, on other pages, too`, async () => {
      const first = open();
      await first.placements.look();
      await first.placements.say(ref, saying);
      first.placements.gone(ref);
      await world.advance(days * 24 * hour - 1);
      assert.equal(await shownBy(first, open()), 0);
      assert.equal(await open().placements.next(), world.now + 1);
      await world.advance(1);
      assert.equal(await shownBy(open()), 1);
    });
  }

  it('stays away when it is published anew, in other words and by another placement', async () => {
    const { placements } = open();
    await placements.look();
    await placements.say(ref, 'dismissed');
    const anew = { ...published, placements: { again: { show: ref, how: 'modal', again: { coolDown: 0 } } as const } };
    await world.advance(48 * hour);
    assert.equal(await shownBy(open(anew)), 0);
  });

  it('asks nobody any more once enough have answered', async () => {
    assert.equal(await shownBy(open(published, {}, [ref])), 0);
    assert.equal(await shownBy(open(published, {}, ['howto:other'])), 1);
  });

  it('does not appear, and touches no storage, while nothing is agreed to', async () => {
    for (const consent of ['denied', 'ask']) {
      const { placements } = open(published, { consent });
      assert.equal(await placements.look(), undefined);
      const [explanation] = await placements.explain(ref);
      assert.equal(explanation?.gates[0]?.outcome, consent === 'ask' ? 'unknown' : 'fail');
    }
    assert.deepEqual(world.stored(), []);
  });

  it('does not appear where the browser stores nothing, for then no promise would hold', async () => {
    world.storageFault = 'refused';
    const page = open();
    assert.equal(await shownBy(page), 0);
    const [explained] = await page.placements.explain(ref);
    assert.deepEqual(
      explained?.gates.filter(({ outcome }) => outcome !== 'pass').map(({ gate }) => gate),
      ['storage'],
    );
  });

  it('waits some days after an event, on whatever page, from the first until it is called off', async () => {
    const since = { name: 'Booked', where: { '>': [{ var: 'seats' }, 1] }, wait: 3 };
    const book: Placement = { show: ref, how: 'popover', when: { since }, unless: [{ name: 'Cancelled' }] };
    const of: PublishedPlacements = { ...published, placements: { book } };
    const happen = (name: string, seats = 2) =>
      open(of).placements.hear({ name, properties: { seats }, at: world.now });
    const days = (count: number) => world.advance(count * 24 * hour);
    await happen('Booked', 1);
    await days(4);
    assert.equal(await shownBy(open(of)), 0);
    await happen('Booked');
    await days(2);
    await happen('Booked');
    assert.equal(await shownBy(open(of)), 0);
    await happen('Cancelled');
    await days(2);
    assert.equal(await shownBy(open(of)), 0);
    await happen('Booked');
    await days(3);
    const page = open(of);
    assert.equal(await shownBy(page), 1);
    const [explained] = await page.placements.explain(ref);
    const gate = explained!.gates.find(each => each.gate === 'since')!;
    assert.deepEqual([gate.outcome, gate.seen], ['pass', world.now - 3 * 24 * hour]);
    // Neither what happened nor what was in it is kept.
    assert.doesNotMatch(JSON.stringify((await page.client.records.all()).attention), /Booked|seats/);
  });

  it('keeps no moment of an event without consent', async () => {
    const of = {
      ...published,
      placements: { book: { show: ref, how: 'popover', when: { since: { name: 'Booked', wait: 3 } } } },
    } as const;
    await open(of, { consent: 'denied' }).placements.hear({ name: 'Booked', properties: {}, at: world.now });
    assert.deepEqual(world.stored(), []);
  });

  it('explains each placement of an entity, with shared rules and the value seen', async () => {
    const { placements } = open({
      placements: {
        a: { show: ref, how: 'popover', to: { condition: 'large' } },
        b: { show: 'howto:other', how: 'modal' },
      },
      conditions: { large: { '>': [{ var: 'account.seats' }, 50] } },
    });
    const explained = await placements.explain(ref);
    assert.deepEqual(
      explained.map(({ placement, gates }) => [placement, gates.find(({ gate }) => gate === 'to')?.outcome]),
      [['a', 'unknown']],
    );
    assert.deepEqual(await placements.explain('howto:nobody'), []);
  });
});
