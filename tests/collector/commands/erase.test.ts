import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deriveAnonymousId } from '../../../packages/collector/dist/commands/derive-anonymous-id.js';
import { anonymousIdOf, command, createSecret, getReceipt, note, postCommands } from '../support/commands.js';
import { readTables } from '../support/customers.js';
import { howtoCompleted } from '../support/messages.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { secrets, signToken, tokenTime } from '../support/tokens.js';

const options = {
  commands: [note],
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [secrets[0]] } },
} as const;

const erasure = (commandId: string, changes = {}) =>
  command(commandId, { name: 'erase', payload: {}, anonymousId: null, ...changes });

/** Every row of every table of the store, as JSON. */
async function everyRow(collector: Pick<TestCollector, 'store'>): Promise<string> {
  return JSON.stringify((await readTables(collector)).map(({ rows }) => rows));
}

onEachStore('the command erase', ({ open, itOnce }) => {
  it('leaves nothing of an anonymous customer in any table', async t => {
    const collector = await open(t, options);
    const anonymousSecret = createSecret();
    const anonymousId = anonymousIdOf(anonymousSecret);
    await collector.post([
      howtoCompleted('a', { anonymousId }),
      howtoCompleted('b', { anonymousId, userId: 'customer-1', event: 'Note', properties: { text: 'screws' } }),
      howtoCompleted('other', { anonymousId: 'visitor-2' }),
    ]);
    await postCommands(collector, [command('c', { anonymousId })]);
    const trace = new RegExp(`${anonymousId}|screws|${anonymousSecret}|customer-1`);
    assert.match(await everyRow(collector), trace, 'the check must be able to find it');
    const { body } = await postCommands(collector, [erasure('e', { anonymousId, anonymousSecret })]);
    assert.deepEqual(body.results, [{ commandId: 'e', state: 'accepted' }]);
    assert.doesNotMatch(await everyRow(collector), trace);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['other'],
    );
    assert.equal((await getReceipt(collector, 'c', 'secret-of-c')).status, 404);
  });

  it('acknowledges what comes late under the erased id, and stores none of it', async t => {
    const collector = await open(t, options);
    const anonymousSecret = createSecret();
    const anonymousId = anonymousIdOf(anonymousSecret);
    await postCommands(collector, [erasure('e', { anonymousId, anonymousSecret })]);
    const { status, body } = await collector.post([howtoCompleted('late', { anonymousId }), howtoCompleted('other')]);
    assert.equal(status, 200);
    assert.deepEqual(body, { accepted: ['late', 'other'], refused: [] });
    const late = await postCommands(collector, [command('c', { anonymousId })]);
    assert.equal(late.body.results[0]?.code, 'erased');
    assert.doesNotMatch(await everyRow(collector), new RegExp(`${anonymousId}|screws`));
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['other'],
    );
  });

  itOnce('may be sent twice, under one id or two, and its receipt tells that it was done', async t => {
    const collector = await open(t, options);
    const proof = { anonymousSecret: createSecret() };
    for (const id of ['e', 'e', 'f']) {
      const { body } = await postCommands(collector, [erasure(id, proof)]);
      assert.deepEqual(body.results, [{ commandId: id, state: 'accepted' }]);
    }
    const { body } = await getReceipt(collector, 'e', 'secret-of-e');
    assert.equal(body.state, 'accepted');
    assert.ok(!('payload' in body));
  });

  it('erases a verified user, and lets the user begin again', async t => {
    const clock = { now: tokenTime };
    const collector = await open(t, { ...options, now: () => clock.now });
    const token = await signToken({ sub: 'customer-1' });
    const mine = { userId: 'customer-1', anonymousId: undefined };
    await collector.post([howtoCompleted('a', { ...mine, timestamp: '2026-11-22T09:00:00Z' })]);
    const { body } = await postCommands(collector, [erasure('e', { userId: 'customer-1' })], { token });
    assert.deepEqual(body.results, [{ commandId: 'e', state: 'accepted' }]);
    clock.now += 10_000;
    await collector.post([
      howtoCompleted('late', { ...mine, timestamp: '2026-11-22T09:10:00Z' }),
      howtoCompleted('new', { ...mine, timestamp: new Date(clock.now - 1000).toISOString() }),
    ]);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['new'],
    );
    const again = [command('c', { userId: 'customer-1', anonymousId: null })];
    const late = await postCommands(collector, again, { sentAt: new Date(clock.now).toISOString() });
    assert.equal(late.body.results[0]?.code, 'erased', 'made before the erasure');
  });

  itOnce('without a proof is refused and erases nothing', async t => {
    const collector = await open(t, options);
    const anonymousId = anonymousIdOf(createSecret());
    await collector.post([howtoCompleted('a', { anonymousId, userId: 'customer-1' })]);
    const attempts: [what: string, changes: Record<string, unknown>, token?: string][] = [
      ['only ids', { anonymousId, userId: 'customer-1' }],
      ['the secret of another id', { anonymousId, anonymousSecret: createSecret() }],
      ['a token of another', { userId: 'customer-1' }, await signToken({ sub: 'customer-2' })],
      ['a token, and nobody named', {}, await signToken({ sub: 'customer-1' })],
    ];
    for (const [index, [what, changes, token]] of attempts.entries()) {
      const answer = await postCommands(collector, [erasure(`e-${index}`, changes)], { token });
      assert.equal(answer.body.results[0]?.code, 'not-proven', what);
    }
    assert.equal((await collector.events()).length, 1);
  });

  itOnce('with the secret alone erases what this browser sent, and says that the user is not proven', async t => {
    const collector = await open(t, options);
    const anonymousSecret = createSecret();
    const anonymousId = anonymousIdOf(anonymousSecret);
    await collector.post([
      howtoCompleted('here', { anonymousId, userId: 'customer-1' }),
      howtoCompleted('elsewhere', { anonymousId: 'visitor-2', userId: 'customer-1' }),
    ]);
    const { body } = await postCommands(collector, [
      erasure('e', { anonymousId, anonymousSecret, userId: 'customer-1' }),
    ]);
    assert.equal(body.results[0]?.state, 'accepted');
    assert.match(body.results[0]?.reason ?? '', /this browser.*no token/);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['elsewhere'],
    );
  });

  itOnce('waits for a newer token rather than erase half', async t => {
    const collector = await open(t, options);
    const anonymousSecret = createSecret();
    const both = { anonymousId: anonymousIdOf(anonymousSecret), anonymousSecret, userId: 'customer-1' };
    await collector.post([howtoCompleted('a', { anonymousId: both.anonymousId })]);
    const expired = await signToken({ sub: 'customer-1', exp: tokenTime / 1000 - 60 });
    const { body } = await postCommands(collector, [erasure('e', both)], { token: expired });
    assert.deepEqual(body.results, []);
    assert.equal(body.token?.code, 'expired');
    assert.equal((await collector.events()).length, 1);
    const again = await postCommands(collector, [erasure('e', both)], {
      token: await signToken({ sub: 'customer-1' }),
    });
    assert.deepEqual(again.body, { results: [{ commandId: 'e', state: 'accepted' }] });
    assert.equal((await collector.events()).length, 0);
  });

  it('touches one project only', async t => {
    const collector = await open(t, options);
    const anonymousSecret = createSecret();
    const anonymousId = anonymousIdOf(anonymousSecret);
    const [event] = await (async () => {
      await collector.post([howtoCompleted('a', { anonymousId })]);
      return await collector.events();
    })();
    assert.ok(event);
    await collector.store.append('shelves', [event]);
    await postCommands(collector, [erasure('e', { anonymousSecret })]);
    assert.equal(await collector.store.count('desks'), 0);
    assert.equal(await collector.store.count('shelves'), 1);
  });
});

describe('an anonymous id', () => {
  it('is derived from its secret: the first bytes of its SHA-256 as a UUID of version 8', () => {
    const secret = 'A'.repeat(43);
    // From `printf A… | sha256sum`, with the bits of version and variant set by hand.
    const expected = '0f007385-b6f9-84b7-aeb2-748605afe1a9';
    assert.equal(deriveAnonymousId(secret), expected);
    assert.equal(anonymousIdOf(secret), expected);
  });
});
