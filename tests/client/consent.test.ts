import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { ConsentStart } from '@docent/client';
import { purposes } from '@docent/schema/names';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from './support/fake-world.js';
import { serve, startClient } from './support/start-client.js';

const slice = { steps: { a: { done: true, at: 1, revision: 'r1' } } };

describe('consent', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  async function useEverything(consent: ConsentStart) {
    const client = startClient(tab, { consent });
    const docent = client.methods();
    await docent.identify('customer-1', { role: 'admin' });
    await docent.group('account-1');
    await docent.track('Report Exported', { rows: 3 });
    await docent.page('Rooms');
    client.capture('Howto Started', { total: 2 }, { widget: 'docent-howto', ref: 'howto:book-a-room' });
    await client.records.write('howto:book-a-room', slice);
    client.idle();
    await world.advance(60_000);
    await tab.signal('hidden');
    return client;
  }

  for (const consent of ['denied', 'ask'] as const) {
    it(`stores nothing and sends nothing while it is "${consent}"`, async () => {
      const client = await useEverything(consent);
      assert.deepEqual(world.stored(), []);
      assert.deepEqual(world.batches(), []);
      assert.equal((await client.methods().debug()).ids.anonymousId, undefined);
      assert.equal((await client.methods().debug()).storage, 'none');
    });

    it(`keeps progress for the page while it is "${consent}"`, async () => {
      const client = await useEverything(consent);
      assert.deepEqual(await client.records.slice('howto:book-a-room'), slice);
    });
  }

  it('stores and sends everything when it is "granted"', async () => {
    await useEverything('granted');
    const sent = world.batches().flatMap(({ body }) => body?.batch ?? []) as { type?: string; event?: string }[];
    assert.deepEqual(
      sent.map(({ event, type }) => event ?? type),
      ['identify', 'group', 'Report Exported', 'page', 'Howto Started'],
    );
    assert.deepEqual(world.stored(), [
      'docent-meridian-customer/customer/identity',
      'docent-meridian-customer/customer/record',
    ]);
  });

  for (const purpose of purposes) {
    it(`lets through what needs "${purpose}" and nothing else when only that is granted`, async () => {
      const client = startClient(tab, { consent: 'denied' });
      const docent = client.methods();
      const heard: string[] = [];
      docent.on('event', message => heard.push(message.type === 'track' ? message.event : message.type));
      await docent.consent({ [purpose]: true });
      await docent.track('Report Exported');
      client.capture('Howto Started', { total: 2 }, {});
      client.capture('Content Unavailable', { reason: 'not-found' }, {});
      await settle();
      const expected = {
        functional: ['Content Unavailable'],
        learning: ['Howto Started'],
        feedback: [],
        analytics: ['Report Exported'],
      };
      assert.deepEqual(heard, expected[purpose]);
    });
  }

  it('says who the customer is as soon as it is granted', async () => {
    const docent = startClient(tab, { consent: 'denied' }).methods();
    await docent.identify('customer-1', { role: 'admin' });
    await docent.consent({ learning: true });
    await world.advance(5000);
    const [message] = world.batches()[0]?.body?.batch ?? [];
    assert.equal((message as { userId?: string }).userId, 'customer-1');
  });

  it('stores the progress of the page when it is granted late', async () => {
    const client = startClient(tab, { consent: 'denied' });
    await client.records.write('howto:book-a-room', slice);
    assert.deepEqual(world.stored(), []);
    await client.methods().consent({ learning: true });
    assert.ok(world.stored().includes('docent-meridian-customer/customer/record'));
  });

  it('deletes everything when everything is withdrawn, and stores nothing afterwards', async () => {
    serve(world, () => {
      throw new Error('offline');
    });
    const client = await useEverything('granted');
    assert.ok(world.stored().length >= 7);
    await client.methods().consent({ functional: false, learning: false, feedback: false, analytics: false });
    assert.deepEqual(world.stored(), []);
    await client.methods().track('Report Exported');
    await client.records.write('howto:book-a-room', slice);
    await world.advance(600_000);
    assert.deepEqual(world.stored(), []);
  });

  it('deletes what an earlier page has stored, too', async () => {
    serve(world, () => {
      throw new Error('offline');
    });
    (await useEverything('granted')).destroy();
    const later = startClient(world.tab(), { consent: 'denied' });
    assert.notDeepEqual(world.stored(), []);
    await later.methods().consent({ functional: false, learning: false, feedback: false, analytics: false });
    assert.deepEqual(world.stored(), []);
  });

  it('deletes a record of an earlier page when only events may be kept', async () => {
    (await useEverything('granted')).destroy();
    const docent = startClient(world.tab(), { consent: 'granted' }).methods();
    await docent.consent({ functional: false, learning: false });
    assert.deepEqual(world.stored(), ['docent-meridian-customer/customer/identity']);
  });

  it('deletes only the events of the purpose that is withdrawn', async () => {
    serve(world, () => {
      throw new Error('offline');
    });
    const client = await useEverything('granted');
    await client.methods().consent({ analytics: false });
    await settle();
    const left = [...(world.storage.get('docent-meridian/outbox')?.values() ?? [])] as { name: string }[];
    assert.deepEqual(
      left.map(({ name }) => name),
      ['identify', 'group', 'Howto Started'],
    );
  });

  it('takes Global Privacy Control for a no to analytics, until the customer says yes', async () => {
    tab.privacyControl = true;
    const docent = startClient(tab).methods();
    assert.deepEqual(await docent.consent(), {
      functional: 'granted',
      learning: 'granted',
      feedback: 'granted',
      analytics: 'denied',
    });
    assert.equal((await docent.consent({ analytics: true })).analytics, 'granted');
  });

  it('refuses purposes and answers it does not know, by name', async () => {
    const docent = startClient(tab).methods();
    await assert.rejects(
      docent.consent({ marketing: true } as never),
      /Unknown purpose "marketing".*functional, learning/,
    );
    await assert.rejects(docent.consent({ learning: 'maybe' } as never), /takes true or false, not "maybe"/);
  });

  it('takes a start it does not know for "denied", and says so', async () => {
    const docent = startClient(tab, { consent: 'yes' as never }).methods();
    assert.equal((await docent.consent()).learning, 'denied');
    assert.match(tab.report.warnings.join(), /data-consent="yes" is unknown/);
  });
});
