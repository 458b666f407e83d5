import assert from 'node:assert/strict';
import { it } from 'node:test';
import { emptyRecord } from '@docent/engine';
import { anonymousIdOf, command, createSecret, note, postCommands } from '../support/commands.js';
import { asCustomer, findTraces, withTokens } from '../support/customers.js';
import { howtoCompleted } from '../support/messages.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { signToken, tokenTime } from '../support/tokens.js';

const options = { ...withTokens, commands: [note] };

interface Export {
  about: { userId: string; anonymousIds: string[]; account?: { groupId: string } };
  records: { record: unknown }[];
  events: { verified: boolean; message: { messageId: string } }[];
  commands: { commandId: string; payload: unknown }[];
  media: unknown[];
}

const idsOf = ({ events }: Export) => events.map(({ message }) => message.messageId).sort();
const exportOf = async (collector: TestCollector, headers = {}) =>
  (await asCustomer(collector, { path: '/export', headers })).json() as Export;

/** Sends messages with a token of a user. */
async function postAs(collector: TestCollector, user: string, batch: unknown[]) {
  await collector.post(batch, { token: await signToken({ sub: user }) });
}

const identify = (messageId: string, userId: string, anonymousId: string) => ({
  type: 'identify',
  messageId,
  userId,
  anonymousId,
});

onEachStore('/v1/me/export', ({ open, itOnce }) => {
  it('has everything that is known of the customer, and nothing of others', async t => {
    const collector = await open(t, options);
    const token = await signToken({ sub: 'customer-1' });
    await postAs(collector, 'customer-1', [
      howtoCompleted('own', { userId: 'customer-1', anonymousId: undefined }),
      { type: 'group', messageId: 'g1', userId: 'customer-1', groupId: 'acme', traits: { plan: 'pro' } },
      howtoCompleted('other', { userId: 'customer-2', anonymousId: 'visitor-9' }),
    ]);
    await postCommands(collector, [command('c1', { userId: 'customer-1' }), command('c2', { userId: 'customer-2' })], {
      token,
    });
    const preferences = { captions: { value: true, at: tokenTime } };
    await asCustomer(collector, { method: 'PUT', payload: { ...emptyRecord(), preferences } });

    const response = await asCustomer(collector, { path: '/export' });
    assert.match(String(response.headers['content-disposition']), /attachment; filename="docent-desks.json"/);
    const all = response.json() as Export;
    assert.equal(all.about.userId, 'customer-1');
    assert.equal(all.about.account?.groupId, 'acme');
    assert.deepEqual(
      all.records.map(({ record }) => record),
      [{ ...emptyRecord(), preferences }],
    );
    assert.deepEqual(idsOf(all), ['g1', 'own']);
    assert.deepEqual(
      all.commands.map(({ commandId, payload }) => [commandId, payload]),
      [['c1', { text: 'The screws were missing.' }]],
    );
    assert.deepEqual(all.media, []);
    assert.doesNotMatch(response.body, /customer-2|receipt/i);
  });

  itOnce('can be read by people', async t => {
    const collector = await open(t, options);
    const hostile = 'a\u001b[31m\nForged: line';
    await postAs(collector, 'customer-1', [
      howtoCompleted('own', { userId: 'customer-1', event: 'Note', properties: { hostile } }),
    ]);
    const { body, headers } = await asCustomer(collector, { path: '/export?format=text' });
    assert.match(String(headers['content-type']), /^text\/plain/);
    assert.match(body, /^Everything the Docent collector holds about you\n/);
    assert.match(body, /- 2026-11-22T\S+ {2}Note\n/);
    assert.match(body, /What you asked for\n\nNothing\.\n/);
    assert.match(body, /hostile: a \[31m Forged: line\n/);
  });

  it('has what was collected before the customer signed in, when a token proved the merger', async t => {
    const collector = await open(t, options);
    await collector.post([
      howtoCompleted('before', { anonymousId: 'visitor-1' }),
      howtoCompleted('aliased', { anonymousId: 'visitor-2' }),
    ]);
    await postAs(collector, 'customer-1', [
      identify('i', 'customer-1', 'visitor-1'),
      { type: 'alias', messageId: 'al', userId: 'customer-1', previousId: 'visitor-2' },
    ]);
    const all = await exportOf(collector);
    assert.deepEqual(all.about.anonymousIds, ['visitor-1', 'visitor-2']);
    assert.deepEqual(idsOf(all), ['al', 'aliased', 'before', 'i']);
  });

  it('takes nobody’s word for a merger: neither one without a token, nor of an id that others use', async t => {
    const collector = await open(t, options);
    await collector.post([
      howtoCompleted('claimed', { anonymousId: 'visitor-1' }),
      identify('i1', 'customer-1', 'visitor-1'),
      howtoCompleted('shared', { anonymousId: 'visitor-2' }),
      howtoCompleted('of-another', { anonymousId: 'visitor-2', userId: 'customer-2' }),
    ]);
    await postAs(collector, 'customer-1', [identify('i2', 'customer-1', 'visitor-2')]);
    const all = await exportOf(collector);
    assert.deepEqual(all.about.anonymousIds, []);
    assert.deepEqual(idsOf(all), ['i1', 'i2']);
  });

  itOnce('has what a browser proves to be its own by the secret', async t => {
    const collector = await open(t, options);
    const secret = createSecret();
    await collector.post([howtoCompleted('mine', { anonymousId: anonymousIdOf(secret) })]);
    assert.deepEqual(idsOf(await exportOf(collector)), []);
    assert.deepEqual(idsOf(await exportOf(collector, { 'docent-anonymous-secret': secret })), ['mine']);
    const half = await asCustomer(collector, { path: '/export', headers: { 'docent-anonymous-secret': 'x' } });
    assert.equal(half.statusCode, 400);
  });

  it('is empty after erasure, and no table has a trace left', async t => {
    const collector = await open(t, options);
    const secret = createSecret();
    const anonymousId = anonymousIdOf(secret);
    await collector.post([howtoCompleted('before', { anonymousId })]);
    await postAs(collector, 'customer-1', [identify('i', 'customer-1', anonymousId)]);
    await postCommands(collector, [command('c', { userId: 'customer-1', anonymousId })]);
    await asCustomer(collector, { method: 'PUT', payload: emptyRecord() });
    const traces = ['customer-1', anonymousId, secret, 'screws'];
    assert.deepEqual(await findTraces(collector, traces), [
      'commands.anonymous_id',
      'commands.payload',
      'commands.user_id',
      'events.anonymous_id',
      'events.message',
      'events.user_id',
      'records.user_id',
    ]);

    const alone = await asCustomer(collector, { method: 'DELETE' });
    assert.deepEqual(alone.json(), { erased: { userId: 'customer-1' }, notProven: [anonymousId] });
    assert.deepEqual(await findTraces(collector, traces), ['events.anonymous_id', 'events.message']);

    const headers = { 'docent-anonymous-secret': secret };
    const both = await asCustomer(collector, { method: 'DELETE', headers });
    assert.deepEqual(both.json(), { erased: { userId: 'customer-1', anonymousId }, notProven: [] });
    assert.deepEqual(await findTraces(collector, traces), []);
    const { records, events, commands, media } = await exportOf(collector, headers);
    assert.deepEqual({ records, events, commands, media }, { records: [], events: [], commands: [], media: [] });
  });

  it('reads many events page by page, each once', async t => {
    const collector = await open(t, options);
    const batch = Array.from({ length: 450 }, (_, index) =>
      howtoCompleted(`m-${index}`, { userId: 'customer-1', anonymousId: 'visitor-1' }),
    );
    await postAs(collector, 'customer-1', [...batch, identify('i', 'customer-1', 'visitor-1')]);
    assert.equal(new Set(idsOf(await exportOf(collector))).size, 451);
    assert.equal(idsOf(await exportOf(collector)).length, 451);
  });
});
