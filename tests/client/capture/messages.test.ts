import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, it } from 'node:test';
import { type OutgoingMessage, version } from '@docent/client';
import { catalogue, messages } from '@docent/schema';
import { FormatRegistry } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { serve, startClient } from '../support/start-client.js';

FormatRegistry.Set('date-time', value => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value));

describe('messages', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serve(world);
    tab = world.tab();
  });

  function listening(options = {}) {
    const client = startClient(tab, options);
    const docent = client.methods();
    const heard: OutgoingMessage[] = [];
    docent.on('event', message => heard.push(message));
    return { client, docent, heard };
  }

  it('have the shape that the schema promises, of every type', async () => {
    const { client, docent, heard } = listening();
    await docent.identify('customer-1', { role: 'admin' });
    await docent.group('account-1', { plan: 'team' });
    await docent.alias('customer-2');
    await docent.page('Rooms', { section: 'calendar' });
    await docent.page();
    await docent.track('Report Exported', { rows: 3 });
    client.capture('Howto Started', { total: 6 }, { widget: 'docent-howto', ref: 'howto:book-a-room', revision: 'r1' });
    await settle();
    assert.equal(heard.length, 7);
    for (const message of heard) {
      assert.deepEqual([...Value.Errors(messages[message.type], message)], [], message.type);
    }
    const last = heard.at(-1);
    assert.ok(last?.type === 'track');
    assert.ok(Value.Check(catalogue['Howto Started'].properties, last.properties));
  });

  it('say where they come from, and nothing of the address that may be private', async () => {
    tab.page.url = 'https://vendor.example/rooms?customer=secret#top';
    const { client, docent, heard } = listening();
    await client.project.manifest();
    client.capture('Howto Started', { total: 6 }, { widget: 'docent-howto', ref: 'howto:book-a-room', revision: 'r1' });
    await settle();
    await docent.track('Report Exported');
    const [first, second] = heard;
    assert.deepEqual(first?.context.page, { url: 'https://vendor.example/rooms', path: '/rooms', title: 'Rooms' });
    assert.deepEqual(first?.context.library, { name: 'docent', version });
    assert.equal(first?.context.locale, 'en-GB');
    assert.deepEqual(first?.context.docent, {
      project: 'meridian',
      version: 'v1',
      widget: 'docent-howto',
      ref: 'howto:book-a-room',
      revision: 'r1',
    });
    assert.equal(first?.context.sequence, 1);
    assert.equal(second?.context.sequence, 2);
    assert.equal(first?.context.tab, second?.context.tab);
    assert.doesNotMatch(JSON.stringify(heard), /secret|#top/);
  });

  it('carry the time and page of the call, not of the sending', async () => {
    const { client, heard } = listening();
    const moment = { at: Date.UTC(2026, 0, 1), url: 'https://vendor.example/before', title: 'Before' };
    await client.methods(moment).track('Clicked');
    assert.equal(heard[0]?.timestamp, '2026-01-01T00:00:00.000Z');
    assert.equal(heard[0]?.context.page?.path, '/before');
  });

  it('name the customer in the order of the calls, though none was awaited', async () => {
    const { docent, heard } = listening();
    void docent.track('Before');
    void docent.identify('customer-1');
    void docent.track('After');
    await settle();
    assert.deepEqual(
      heard.map(message => [message.type === 'track' ? message.event : message.type, message.userId]),
      [
        ['Before', undefined],
        ['identify', 'customer-1'],
        ['After', 'customer-1'],
      ],
    );
    const ids = heard.map(({ messageId }) => messageId);
    assert.deepEqual(ids, [...ids].sort());
  });

  it('are changed or dropped by middleware before they are stored, but keep their id', async () => {
    const { docent, heard } = listening();
    docent.use(message => ({ ...message, messageId: 'other', context: { ...message.context, locale: 'xx' } }));
    const stop = docent.use(message => (message.type === 'track' && message.event === 'Secret' ? null : message));
    await docent.track('Open');
    await docent.track('Secret');
    assert.deepEqual(
      heard.map(({ context }) => context.locale),
      ['xx'],
    );
    assert.notEqual(heard[0]?.messageId, 'other');
    assert.equal((await docent.debug()).dropped.middleware, 1);
    stop();
    await docent.track('Secret');
    assert.equal(heard.length, 2);
  });

  it('are dropped when a middleware throws, for it may have been there to remove something', async () => {
    const { docent, heard } = listening();
    const errors: Error[] = [];
    docent.on('error', error => errors.push(error));
    docent.use(() => {
      throw new Error('broken');
    });
    await docent.track('Open');
    assert.equal(heard.length, 0);
    assert.match(errors[0]?.message ?? '', /broken/);
  });

  it('reach the other listeners when one throws', async () => {
    const { docent, heard } = listening();
    docent.on('event', () => {
      throw new Error('broken');
    });
    const late: unknown[] = [];
    docent.on('event', message => late.push(message));
    await docent.track('Open');
    assert.equal(heard.length, 1);
    assert.equal(late.length, 1);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const wrong: [string, (docent: ReturnType<typeof listening>['docent']) => Promise<unknown>, RegExp][] = [
    ['an event without a name', d => d.track(''), /track\(\) takes the name of an event/],
    ['a name of 1 MB', d => d.track('x'.repeat(1e6)), /1 to 200 characters/],
    ['properties that are no object', d => d.track('A', [] as never), /track\(\) takes an object/],
    ['properties that JSON cannot hold', d => d.track('A', cyclic), /something that JSON cannot hold/],
    ['a bigint', d => d.track('A', { big: 1n }), /something that JSON cannot hold/],
    ['properties of 40 kB', d => d.track('A', { x: 'x'.repeat(40_000) }), /too large: \d+ bytes, at most 32768/],
    ['an empty user id', d => d.identify(''), /identify\(\) takes an id/],
    ['a user id that is a number', d => d.identify(7 as never), /identify\(\) takes an id/],
    ['a user id of 1 MB', d => d.identify('x'.repeat(1e6)), /1 to 256 characters/],
    ['traits of 20 kB', d => d.identify('a', { x: 'x'.repeat(20_000) }), /at most 16384 are taken/],
    ['traits that are text', d => d.identify('a', 'admin' as never), /takes an object/],
    ['a page name that is an object', d => d.page({} as never), /page\(\) takes a name first/],
    ['no group id', d => d.group(undefined as never), /group\(\) takes an id/],
  ];
  for (const [what, call, message] of wrong) {
    it(`refuse ${what} with a DocentError that says what is taken`, async () => {
      const { docent, heard } = listening();
      await assert.rejects(call(docent), { name: 'DocentError', code: 'invalid', message });
      assert.equal(heard.length, 0);
    });
  }

  it('that show something are refused by whoever shows nothing', async () => {
    const { docent } = listening();
    for (const call of [docent.show, docent.hide, docent.explain]) {
      await assert.rejects(call('howto:book-a-room'), { code: 'not-configured', message: /shows nothing/ });
    }
  });

  it('carry the version of the packages', () => {
    for (const name of ['client', 'sdk']) {
      const file = new URL(`../../../packages/${name}/package.json`, import.meta.url);
      assert.equal(JSON.parse(readFileSync(file, 'utf8')).version, version);
    }
  });
});
