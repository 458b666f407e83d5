import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Receipt } from '@docent/schema';
import { Ajv } from 'ajv';
import { command, getReceipt, note, postCommands } from '../support/commands.js';
import { openCollector } from '../support/open-collector.js';
import { secrets, signToken, tokenTime } from '../support/tokens.js';

const options = {
  commands: [note],
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [secrets[0]] } },
} as const;

describe('GET /v1/receipts/:id', () => {
  it('shows a command to whoever has its receipt secret', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a')]);
    const { status, body } = await getReceipt(collector, 'a', 'secret-of-a');
    assert.equal(status, 200);
    assert.deepEqual(body, {
      commandId: 'a',
      name: 'note',
      ref: 'howto:assemble',
      state: 'accepted',
      issuedAt: '2026-11-22T09:30:00.000Z',
      receivedAt: new Date(tokenTime).toISOString(),
      payload: { text: 'The screws were missing.' },
    });
    assert.ok(new Ajv({ strict: false, formats: { 'date-time': true } }).validate(Receipt, body));
  });

  it('says why a command was refused, and keeps nothing of it', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a', { name: 'dance' })]);
    const { body } = await getReceipt(collector, 'a', 'secret-of-a');
    assert.equal(body.state, 'refused');
    assert.equal(body.code, 'unknown-command');
    assert.match(body.reason, /"dance"/);
    assert.ok(!('payload' in body));
  });

  it('shows a command to the user who issued it, by token', async t => {
    const collector = await openCollector(t, options);
    const token = await signToken({ sub: 'customer-1' });
    await postCommands(collector, [command('a', { userId: 'customer-1' })], { token });
    assert.equal((await getReceipt(collector, 'a', token)).status, 200);
    const later = await signToken({ sub: 'customer-1', exp: tokenTime / 1000 + 9000 });
    assert.equal((await getReceipt(collector, 'a', later)).status, 200);
  });

  it('does not take the word of a command for whose it is', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a', { userId: 'customer-1' })]);
    assert.equal((await getReceipt(collector, 'a', await signToken({ sub: 'customer-1' }))).status, 404);
  });

  it('answers every wrong proof like a receipt that is not there', async t => {
    const collector = await openCollector(t, options);
    const token = await signToken({ sub: 'customer-1' });
    await postCommands(collector, [command('a', { userId: 'customer-1' })], { token });
    const missing = await getReceipt(collector, 'never-sent', 'secret-of-a');
    assert.equal(missing.status, 404);
    const proofs: [what: string, proof: string | undefined][] = [
      ['none', undefined],
      ['another secret', 'secret-of-b'],
      ['the start of the secret', 'secret-of'],
      ['the hash of the secret', command('a').receiptHash],
      ['a huge secret', 'x'.repeat(8000)],
      ['a token of another', await signToken({ sub: 'customer-2' })],
      ['a token of nobody', await signToken({})],
      ['an expired token', await signToken({ sub: 'customer-1', exp: tokenTime / 1000 - 60 })],
      ['a token signed with another key', await signToken({ sub: 'customer-1' }, { key: secrets[1] })],
      ['half a token', token.slice(0, -8)],
    ];
    for (const [what, proof] of proofs) {
      await t.test(what, async () => {
        const { status, body } = await getReceipt(collector, 'a', proof);
        assert.deepEqual({ status, body }, { status: 404, body: missing.body });
      });
    }
    for (const id of ["a' OR '1'='1", '%00', '..%2f', 'a'.repeat(299)]) {
      assert.equal((await getReceipt(collector, id, 'secret-of-a')).status, 404, id);
    }
  });

  it('may be asked for from any page, keeps to whoever asked, and keeps the page in the back-forward cache', async t => {
    const collector = await openCollector(t, options);
    await postCommands(collector, [command('a')]);
    const preflight = await collector.app.inject({
      method: 'OPTIONS',
      url: '/v1/receipts/a',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    assert.equal(preflight.statusCode, 204);
    assert.match(String(preflight.headers['access-control-allow-headers']), /authorization/i);
    const { headers } = await getReceipt(collector, 'a', 'secret-of-a');
    assert.equal(headers['cache-control'], 'private, no-cache');
    assert.match(String(headers.vary), /authorization/i);
    assert.equal(headers['access-control-allow-origin'], '*');
  });
});
