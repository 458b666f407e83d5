import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BatchResponse } from '@docent/schema';
import { Ajv } from 'ajv';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, type PostAnswer } from '../support/open-collector.js';
import { createKeyPair, secrets, signToken, tokenTime } from '../support/tokens.js';

const options = {
  now: () => tokenTime,
  tokenKeys: { desks: { algorithm: 'HS256', keys: [...secrets] } },
} as const;
const seconds = tokenTime / 1000;
const mine = (id: string, userId = 'customer-1') => howtoCompleted(id, { userId });
const faultOf = (body: PostAnswer) => (body as BatchResponse).token?.code;

describe('the token of /v1/batch', () => {
  it('verifies the events of its user, and no others', async t => {
    const { post, events } = await openCollector(t, options);
    const token = await signToken({ sub: 'customer-1' });
    const batch = [mine('own'), mine('other', 'customer-2'), howtoCompleted('anonymous')];
    const { body } = await post(batch, { token });
    assert.deepEqual(body, { accepted: ['own', 'other', 'anonymous'], refused: [] });
    assert.deepEqual(
      (await events()).map(({ messageId, verified }) => [messageId, verified]),
      [
        ['own', 1],
        ['other', 0],
        ['anonymous', 0],
      ],
    );
  });

  it('may be signed with either of two keys, while the vendor changes from one to the other', async t => {
    const { post, events } = await openCollector(t, options);
    for (const [index, key] of secrets.entries()) {
      await post([mine(`m-${index}`)], { token: await signToken({ sub: 'customer-1' }, { key }) });
    }
    assert.deepEqual(
      (await events()).map(({ verified }) => verified),
      [1, 1],
    );
  });

  it('may be signed with EdDSA, its keys given as PEM or JWK', async t => {
    const [first, second] = [createKeyPair(), createKeyPair()];
    const keys = [first.publicPem, second.publicJwk];
    const { post, events } = await openCollector(t, { ...options, tokenKeys: { desks: { algorithm: 'EdDSA', keys } } });
    for (const [index, { privateKey: key }] of [first, second, createKeyPair()].entries()) {
      await post([mine(`m-${index}`)], { token: await signToken({ sub: 'customer-1' }, { key }) });
    }
    assert.deepEqual(
      (await events()).map(({ verified }) => verified),
      [1, 1, 0],
    );
  });

  it('is believed for half a minute longer than it says, since clocks differ', async t => {
    const { post } = await openCollector(t, options);
    const token = (exp: number) => signToken({ sub: 'customer-1', exp });
    assert.equal(faultOf((await post([mine('a')], { token: await token(seconds - 20) })).body), undefined);
    assert.equal(faultOf((await post([mine('b')], { token: await token(seconds - 40) })).body), 'expired');
  });

  it('of single messages holds too', async t => {
    const { app, key, events } = await openCollector(t, options);
    const payload = { ...mine('a'), writeKey: key, token: await signToken({ sub: 'customer-1' }) };
    await app.inject({ method: 'POST', url: '/v1/track', payload });
    assert.equal((await events())[0]?.verified, 1);
    assert.doesNotMatch((await events())[0]?.message ?? '', /token|eyJ/);
  });

  it('that is not believed costs no event; the answer says why, and the log once, without the token', async t => {
    let time = 0;
    // Far enough apart that none is held back as a repetition of the one before.
    const { post, events, log } = await openCollector(t, { ...options, elapsed: () => (time += 61_000) });
    const good = await signToken({ sub: 'customer-1' });
    const [header, claims, signature] = good.split('.');
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { privateKey } = createKeyPair();
    const tokens: [what: string, token: unknown, code: string][] = [
      ['forged claims', `${header}.${part({ sub: 'customer-1', exp: 4e9 })}.${signature}`, 'wrong-signature'],
      ['a forged signature', `${header}.${claims}.${'A'.repeat(43)}`, 'wrong-signature'],
      ['a key nobody knows', await signToken({ sub: 'customer-1' }, { key: 'x'.repeat(40) }), 'wrong-signature'],
      ['no signature', `${part({ alg: 'none' })}.${claims}.`, 'wrong-algorithm'],
      ['alg none with a signature', `${part({ alg: 'none' })}.${claims}.${signature}`, 'wrong-algorithm'],
      ['alg in another case', `${part({ alg: 'hs256' })}.${claims}.${signature}`, 'wrong-algorithm'],
      [
        'another algorithm',
        await signToken({ sub: 'customer-1' }, { alg: 'HS512', key: 'x'.repeat(64) }),
        'wrong-algorithm',
      ],
      ['EdDSA where HS256 is set', await signToken({ sub: 'customer-1' }, { key: privateKey }), 'wrong-algorithm'],
      [
        'an extension it must understand',
        `${part({ alg: 'HS256', crit: ['x'], x: 1 })}.${claims}.${signature}`,
        'malformed',
      ],
      ['a past exp', await signToken({ sub: 'customer-1', exp: seconds - 60 }), 'expired'],
      ['a future nbf', await signToken({ sub: 'customer-1', nbf: seconds + 60 }), 'not-yet-valid'],
      ['no exp', await signToken({ sub: 'customer-1', exp: undefined as unknown as number }), 'missing-claim'],
      [
        'an exp that is a text',
        await signToken({ sub: 'customer-1', exp: 'never' as unknown as number }),
        'missing-claim',
      ],
      ['no sub', await signToken({}), 'missing-claim'],
      ['an empty sub', await signToken({ sub: '' }), 'missing-claim'],
      ['a sub that is a number', await signToken({ sub: 1 as unknown as string }), 'missing-claim'],
      ['a sub with a null character', await signToken({ sub: 'customer-1\0' }), 'missing-claim'],
      ['more than 4,096 characters', await signToken({ sub: 'customer-1', more: 'x'.repeat(5000) }), 'malformed'],
      ['nonsense', 'token', 'malformed'],
      ['an empty text', '', 'malformed'],
      ['an object', { sub: 'customer-1' }, 'malformed'],
    ];
    for (const [index, [what, token, code]] of tokens.entries()) {
      await t.test(what, async () => {
        log.length = 0;
        const { status, body } = await post([mine(`m-${index}`)], { token });
        assert.equal(status, 200);
        assert.deepEqual(body.accepted, [`m-${index}`]);
        assert.equal(faultOf(body), code);
        assert.ok(new Ajv({ strict: false }).validate(BatchResponse, body));
        assert.equal(log.length, 1);
        assert.match(log[0]?.message ?? '', new RegExp(`token not believed: ${code}`));
        assert.doesNotMatch(log[0]?.message ?? '', /eyJ|customer-1/);
      });
    }
    const stored = await events();
    assert.equal(stored.length, tokens.length);
    assert.ok(stored.every(({ verified }) => verified === 0));
  });

  it('cannot be checked without keys, which is said', async t => {
    const { post } = await openCollector(t, { now: options.now });
    const { body } = await post([mine('a')], { token: await signToken({ sub: 'customer-1' }) });
    assert.deepEqual(body.accepted, ['a']);
    assert.equal(faultOf(body), 'no-keys');
  });

  it('of one project says nothing in another', async t => {
    const tokenKeys = { shelves: { algorithm: 'HS256', keys: [secrets[0]] } } as const;
    const { post, log } = await openCollector(t, { now: options.now, tokenKeys });
    assert.match(log[0]?.message ?? '', /token keys for "shelves", and no such project/);
    assert.equal(faultOf((await post([mine('a')], { token: await signToken({ sub: 'customer-1' }) })).body), 'no-keys');
  });
});
