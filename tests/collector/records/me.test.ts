import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CustomerRecord } from '@docent/schema';
import { emptyRecord, mergeRecord } from '@docent/engine';
import { asCustomer, withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import { createKeyPair, secrets, signToken, tokenTime } from '../support/tokens.js';

/** A record with one step done. */
function done(step: string, at: number, ref = 'howto:assemble'): CustomerRecord {
  return { ...emptyRecord(), progress: { [ref]: { steps: { [step]: { done: true, at, revision: 'r1' } } } } };
}

onEachStore('/v1/me', on => {
  on.itOnce('is empty for whom nobody has sent a record', async t => {
    const response = await asCustomer(await on.open(t, withTokens));
    assert.equal(response.statusCode, 200);
    assert.deepEqual(response.json(), emptyRecord());
  });

  it('joins what is put into what is there, answers with the result and keeps it', async t => {
    const collector = await on.open(t, withTokens);
    const [phone, laptop] = [done('unpack', tokenTime - 2), done('turn', tokenTime - 1)];
    assert.deepEqual((await asCustomer(collector, { method: 'PUT', payload: phone })).json(), phone);
    const second = await asCustomer(collector, { method: 'PUT', payload: laptop });
    assert.deepEqual(second.json(), mergeRecord(phone, laptop));
    const read = await asCustomer(collector);
    assert.deepEqual(read.json(), mergeRecord(phone, laptop));
    assert.equal(read.headers.etag, second.headers.etag);
  });

  on.itOnce(
    'keeps notes, choices, cautions and skipped steps of a how-to, and of two devices the later of each',
    async t => {
      const collector = await on.open(t, withTokens);
      const of = (progress: object): CustomerRecord => ({
        ...emptyRecord(),
        progress: { 'howto:assemble': { steps: {}, ...progress } },
      });
      const [early, late] = [tokenTime - 2, tokenTime - 1];
      const phone = of({
        steps: { unpack: { done: false, skipped: true, at: early, revision: 'r1' } },
        notes: { unpack: { text: 'Left first', at: late }, turn: { text: 'Old', at: early } },
        choices: { drawers: { value: true, at: early } },
        yield: { value: 2, at: early },
      });
      const laptop = of({
        notes: { turn: { text: '', at: late } },
        choices: { drawers: { value: false, at: late } },
        acknowledged: { turn: { at: early, revision: 'r1' } },
        watched: { turn: { at: early, revision: 'r1' } },
      });
      for (const payload of [laptop, phone]) await asCustomer(collector, { method: 'PUT', payload });
      assert.deepEqual((await asCustomer(collector)).json().progress['howto:assemble'], {
        steps: { unpack: { done: false, skipped: true, at: early, revision: 'r1' } },
        notes: { unpack: { text: 'Left first', at: late }, turn: { text: '', at: late } },
        choices: { drawers: { value: false, at: late } },
        yield: { value: 2, at: early },
        acknowledged: { turn: { at: early, revision: 'r1' } },
        watched: { turn: { at: early, revision: 'r1' } },
      });
    },
  );

  it('loses nothing of devices that put at the same time, whichever comes first', async t => {
    const collector = await on.open(t, withTokens);
    const records = Array.from({ length: 12 }, (_, index) => done(`step-${index}`, tokenTime - index));
    const answers = await Promise.all(records.map(payload => asCustomer(collector, { method: 'PUT', payload })));
    assert.ok(answers.every(({ statusCode }) => statusCode === 200));
    const expected = records.reduce(mergeRecord);
    assert.deepEqual((await asCustomer(collector)).json(), expected);
  });

  it('says until when everything was erased, to whoever reads or puts', async t => {
    const collector = await on.open(t, withTokens);
    const until = async (request = {}) => (await asCustomer(collector, request)).headers['docent-erased-until'];
    assert.equal(await until(), undefined);
    assert.equal(await until({ method: 'PUT', payload: done('unpack', tokenTime) }), undefined);
    await asCustomer(collector, { method: 'DELETE' });
    assert.equal(await until(), String(tokenTime));
    assert.equal(await until({ method: 'PUT', payload: done('unpack', tokenTime) }), String(tokenTime));
    assert.equal(await until({ user: 'customer-2' }), undefined);
  });

  on.itOnce('tells by its ETag whether it has changed', async t => {
    const collector = await on.open(t, withTokens);
    const etag = String((await asCustomer(collector)).headers.etag);
    const headers = { 'if-none-match': etag };
    assert.equal((await asCustomer(collector, { headers })).statusCode, 304);
    await asCustomer(collector, { method: 'PUT', payload: done('unpack', tokenTime) });
    assert.equal((await asCustomer(collector, { headers })).statusCode, 200);
  });

  on.itOnce('takes records of older versions, and refuses those of newer ones', async t => {
    const collector = await on.open(t, withTokens);
    const { progress } = done('unpack', tokenTime);
    const old = await asCustomer(collector, { method: 'PUT', payload: { version: 1, progress } });
    assert.deepEqual(old.json(), { ...emptyRecord(), progress });
    const newer = await asCustomer(collector, { method: 'PUT', payload: { version: 3, progress } });
    assert.equal(newer.statusCode, 409);
    assert.equal(newer.json().error.code, 'newer-record');
    assert.deepEqual((await asCustomer(collector)).json(), { ...emptyRecord(), progress });
  });

  on.itOnce('refuses what is no record', async t => {
    const collector = await on.open(t, withTokens);
    const deep = `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`;
    for (const payload of [{}, [], 'null', '7', { version: 2 }, { ...emptyRecord(), progress: { a: 1 } }, deep]) {
      const { statusCode, body } = await asCustomer(collector, { method: 'PUT', payload });
      assert.equal(statusCode, 400, body);
      assert.match(body, /"invalid-body"/);
    }
    assert.deepEqual((await asCustomer(collector)).json(), emptyRecord());
  });

  on.itOnce('takes a record as large as browsers keep it, and keeps no more than they do', async t => {
    const collector = await on.open(t, withTokens);
    const answers = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => {
        const latest = { value: 'x'.repeat(50_000), at: tokenTime - index };
        return [`check:c-${index}`, { item: { r1: { latest } } }];
      }),
    );
    const { statusCode, body } = await asCustomer(collector, { method: 'PUT', payload: { ...emptyRecord(), answers } });
    assert.equal(statusCode, 200);
    assert.ok(body.length <= 1_000_000 && body.length > 900_000);
    assert.match(body, /check:c-0"/, 'the newest stays');
    const payload = {
      ...emptyRecord(),
      answers: { 'check:c': { item: { r1: { latest: { value: 'x'.repeat(3e6), at: 1 } } } } },
    };
    assert.equal((await asCustomer(collector, { method: 'PUT', payload })).statusCode, 413);
  });

  it('does not bring back what was erased, though another device still has it', async t => {
    const collector = await on.open(t, withTokens);
    await asCustomer(collector, { method: 'PUT', payload: done('unpack', tokenTime - 5) });
    const erased = await asCustomer(collector, { method: 'DELETE' });
    assert.deepEqual(erased.json(), { erased: { userId: 'customer-1' }, notProven: [] });
    assert.deepEqual((await asCustomer(collector)).json(), emptyRecord());
    const both = mergeRecord(done('unpack', tokenTime - 5), done('turn', tokenTime + 5));
    both.progress['howto:assemble'] = {
      ...both.progress['howto:assemble']!,
      current: { step: 'unpack', at: tokenTime - 5 },
    };
    both.answers['check:torque'] = { item: { r1: { latest: { value: 1, at: tokenTime - 1 } } } };
    const { statusCode } = await asCustomer(collector, { method: 'PUT', payload: both });
    assert.equal(statusCode, 200);
    assert.deepEqual((await asCustomer(collector)).json(), done('turn', tokenTime + 5));
  });

  on.itOnce('belongs to one user of one project', async t => {
    const collector = await on.open(t, withTokens);
    await asCustomer(collector, { method: 'PUT', payload: done('unpack', tokenTime) });
    assert.deepEqual((await asCustomer(collector, { user: 'customer-2' })).json(), emptyRecord());
    assert.equal((await asCustomer(collector, { project: 'shelves' })).statusCode, 404);
    await asCustomer(collector, { method: 'DELETE', user: 'customer-2' });
    assert.deepEqual((await asCustomer(collector)).json(), done('unpack', tokenTime));
  });

  on.itOnce('wants the token of the customer, whatever is asked', async t => {
    const collector = await on.open(t, withTokens);
    const { privateKey } = createKeyPair();
    const tokens: [string | undefined, RegExp][] = [
      [undefined, /token-missing/],
      [collector.key, /token-refused.*malformed/],
      [await signToken({ sub: 'customer-1' }, { key: secrets[1] }), /token-refused.*wrong-signature/],
      [await signToken({ sub: 'customer-1' }, { key: privateKey }), /token-refused.*wrong-algorithm/],
      [await signToken({ sub: 'customer-1', exp: tokenTime / 1000 - 60 }), /token-refused.*expired/],
    ];
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      for (const [token, expected] of tokens) {
        const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
        const response = await collector.app.inject({ method, url: '/v1/me?project=desks', headers });
        assert.equal(response.statusCode, 401);
        assert.match(response.body, expected);
        assert.match(String(response.headers['www-authenticate']), /^Bearer/);
      }
    }
    assert.ok(collector.log.every(({ message }) => !/eyJ|customer-1/.test(message)));
  });

  on.itOnce('may be asked by pages of other origins', async t => {
    const { app } = await on.open(t, withTokens);
    const { headers } = await app.inject({
      method: 'OPTIONS',
      url: '/v1/me?project=desks',
      headers: {
        origin: 'https://vendor.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,docent-anonymous-secret',
      },
    });
    assert.match(String(headers['access-control-allow-methods']), /PUT.*DELETE/);
    assert.match(String(headers['access-control-allow-headers']), /docent-anonymous-secret/);
  });
});
