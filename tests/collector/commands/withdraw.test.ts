import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command, getReceipt, note, postCommands } from '../support/commands.js';
import { openCollector } from '../support/open-collector.js';
import { secrets, signToken, tokenTime } from '../support/tokens.js';

const options = {
  commands: [note],
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [secrets[0]] } },
} as const;

const withdrawal = (commandId: string, payload: Record<string, unknown>, changes = {}) =>
  command(commandId, { name: 'withdraw', payload, ...changes });

describe('the command withdraw', () => {
  it('deletes the payload of the command whose secret it has, and the receipt says so', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a')]);
    const { body } = await postCommands(collector, [withdrawal('w', { target: 'a', secret: 'secret-of-a' })]);
    assert.deepEqual(body.results, [{ commandId: 'w', state: 'accepted' }]);
    const receipt = (await getReceipt(collector, 'a', 'secret-of-a')).body;
    assert.equal(receipt.state, 'withdrawn');
    assert.equal(receipt.withdrawnAt, new Date(tokenTime).toISOString());
    assert.ok(!('payload' in receipt));
    assert.doesNotMatch(JSON.stringify(await collector.store.findCommands('a')), /screws/);
  });

  it('may come in the same request as what it withdraws', async t => {
    const collector = await openCollector(t, options);
    const both = [command('a'), withdrawal('w', { target: 'a', secret: 'secret-of-a' })];
    const { body } = await postCommands(collector, both);
    assert.deepEqual(
      body.results.map(({ state }) => state),
      ['accepted', 'accepted'],
    );
    assert.deepEqual((await postCommands(collector, both)).body, body, 'what was withdrawn is not carried out again');
    assert.equal((await getReceipt(collector, 'a', 'secret-of-a')).body.state, 'withdrawn');
  });

  it('may be sent twice, under one id or two', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a')]);
    for (const id of ['w', 'w', 'v']) {
      const { body } = await postCommands(collector, [withdrawal(id, { target: 'a', secret: 'secret-of-a' })]);
      assert.equal(body.results[0]?.state, 'accepted');
    }
  });

  it('does not keep the secret it was sent', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a'), withdrawal('w', { target: 'a', secret: 'secret-of-a' })]);
    assert.doesNotMatch(JSON.stringify(await collector.store.findCommands('w')), /secret-of-a/);
    assert.ok(!('payload' in (await getReceipt(collector, 'w', 'secret-of-w')).body));
  });

  it('works without the secret for the user who issued the command, by token', async t => {
    const collector = await openCollector(t, options);
    const token = await signToken({ sub: 'customer-1' });
    const mine = { userId: 'customer-1' };
    await postCommands(collector, [command('a', mine)], { token });
    const { body } = await postCommands(collector, [withdrawal('w', { target: 'a' }, mine)], { token });
    assert.deepEqual(body.results, [{ commandId: 'w', state: 'accepted' }]);
  });

  it('refuses without telling whether there is such a command', async t => {
    const collector = await openCollector(t, options);
    const mine = { userId: 'customer-1' };
    const token = await signToken({ sub: 'customer-1' });
    await postCommands(collector, [command('a', mine)], { token });
    await postCommands(collector, [command('unproven', { userId: 'customer-2' })]);
    const attempts: [what: string, payload: Record<string, unknown>, sub?: string][] = [
      ['no proof', { target: 'a' }],
      ['another secret', { target: 'a', secret: 'secret-of-b' }],
      ['a target that is not there', { target: 'z', secret: 'secret-of-a' }],
      ['a token of another', { target: 'a' }, 'customer-2'],
      ['a token for what was sent in its name without one', { target: 'unproven' }, 'customer-2'],
    ];
    const answers = new Set<string>();
    for (const [index, [what, payload, sub]] of attempts.entries()) {
      const changes = { ...(sub && { userId: sub }) };
      const body = sub ? { token: await signToken({ sub }) } : {};
      const answer = await postCommands(collector, [withdrawal(`w-${index}`, payload, changes)], body);
      const [result] = answer.body.results;
      assert.equal(result?.code, 'not-found', what);
      answers.add(`${result.state} ${result.reason}`);
    }
    assert.equal(answers.size, 1);
    assert.equal((await getReceipt(collector, 'a', 'secret-of-a')).body.state, 'accepted');
  });

  it('waits for a newer token when the one it came with has expired', async t => {
    const collector = await openCollector(t, options);
    const mine = { userId: 'customer-1' };
    await postCommands(collector, [command('a', mine)], { token: await signToken({ sub: 'customer-1' }) });
    const expired = await signToken({ sub: 'customer-1', exp: tokenTime / 1000 - 60 });
    const attempt = [withdrawal('w', { target: 'a' }, mine)];
    const { status, body } = await postCommands(collector, attempt, { token: expired });
    assert.equal(status, 200);
    assert.deepEqual(body.results, []);
    assert.equal(body.token?.code, 'expired');
    const again = await postCommands(collector, attempt, { token: await signToken({ sub: 'customer-1' }) });
    assert.deepEqual(again.body, { results: [{ commandId: 'w', state: 'accepted' }] });
  });

  it('refuses what leaves nothing to withdraw', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('refused', { name: 'dance' }), command('a')]);
    await postCommands(collector, [withdrawal('w', { target: 'a', secret: 'secret-of-a' })]);
    for (const target of ['refused', 'w']) {
      const payload = { target, secret: `secret-of-${target}` };
      const { body } = await postCommands(collector, [withdrawal(`of-${target}`, payload)]);
      assert.equal(body.results[0]?.code, 'not-withdrawable');
    }
  });
});
