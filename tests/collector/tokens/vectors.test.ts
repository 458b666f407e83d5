import assert from 'node:assert/strict';
import { createHmac, type KeyObject, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { createTokenVerifier } from '../../../packages/collector/dist/tokens/token-verifier.js';
import { createKeyPair, secrets, tokenTime } from '../support/tokens.js';

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const claims = { sub: 'customer-1', exp: tokenTime / 1000 + 300 };
const hmac = (text: string, key: string | Buffer, hash = 'sha256') => createHmac(hash, key).update(text).digest();
const [first, second] = [createKeyPair(), createKeyPair()];

/** A compact JWS, made by hand, so that it may be wrong in any way. */
function jws(header: unknown, signer: (input: string) => Buffer | string, payload: unknown = claims): string {
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${Buffer.from(signer(input)).toString('base64url')}`;
}

const eddsa = (key: KeyObject) => (input: string) => sign(null, Buffer.from(input), key);
const hs256 = (key: string | Buffer) => (input: string) => hmac(input, key);
const nothing = () => '';
const publicRaw = Buffer.from(String(first.publicJwk['x']), 'base64url');

/** In the manner of Wycheproof's JWS vectors: what it is, the token, and what is to be thought of it. */
const vectors: [what: string, keys: 'HS256' | 'EdDSA', token: string, expected: string][] = [
  ['a good token', 'HS256', jws({ alg: 'HS256' }, hs256(secrets[0])), 'customer-1'],
  ['a good token of the second secret', 'HS256', jws({ alg: 'HS256' }, hs256(secrets[1])), 'customer-1'],
  ['a good token', 'EdDSA', jws({ alg: 'EdDSA' }, eddsa(first.privateKey)), 'customer-1'],
  ['a good token of the second key', 'EdDSA', jws({ alg: 'EdDSA' }, eddsa(second.privateKey)), 'customer-1'],
  ...(['HS256', 'EdDSA'] as const).flatMap((keys): [string, 'HS256' | 'EdDSA', string, string][] => [
    ['an empty signature', keys, jws({ alg: keys }, nothing), 'wrong-signature'],
    ['no third part', keys, jws({ alg: keys }, nothing).slice(0, -1), 'malformed'],
    ['alg none, empty signature', keys, jws({ alg: 'none' }, nothing), 'wrong-algorithm'],
    ['alg None', keys, jws({ alg: 'None' }, nothing), 'wrong-algorithm'],
    ['alg NONE with a signature', keys, jws({ alg: 'NONE' }, hs256(secrets[0])), 'wrong-algorithm'],
    ['alg null', keys, jws({ alg: null }, hs256(secrets[0])), 'malformed'],
    ['no alg', keys, jws({}, hs256(secrets[0])), 'malformed'],
    ['alg as a list', keys, jws({ alg: [keys] }, hs256(secrets[0])), 'malformed'],
    [
      'a signature of zeros',
      keys,
      jws({ alg: keys }, () => Buffer.alloc(keys === 'HS256' ? 32 : 64)),
      'wrong-signature',
    ],
    ['a header that is no JSON', keys, jws('{"alg":"', nothing), 'malformed'],
    [
      'claims that are a list',
      keys,
      jws({ alg: keys }, keys === 'HS256' ? hs256(secrets[0]) : eddsa(first.privateKey), []),
      'malformed',
    ],
    ['five parts (JWE)', keys, 'a.b.c.d.e', 'malformed'],
  ]),
  [
    'half a signature',
    'HS256',
    jws({ alg: 'HS256' }, input => hmac(input, secrets[0]).subarray(0, 16)),
    'wrong-signature',
  ],
  [
    'a longer signature',
    'HS256',
    jws({ alg: 'HS256' }, input => Buffer.concat([hmac(input, secrets[0]), Buffer.alloc(1)])),
    'wrong-signature',
  ],
  ['HS384 named HS256', 'HS256', jws({ alg: 'HS256' }, input => hmac(input, secrets[0], 'sha384')), 'wrong-signature'],
  ['an empty secret', 'HS256', jws({ alg: 'HS256' }, hs256('')), 'wrong-signature'],
  [
    'a key in its own header',
    'HS256',
    jws({ alg: 'HS256', jwk: { kty: 'oct', k: part('mine') } }, hs256('mine')),
    'wrong-signature',
  ],
  ['EdDSA where HS256 is set', 'HS256', jws({ alg: 'EdDSA' }, eddsa(first.privateKey)), 'wrong-algorithm'],
  ['HS256 by the public key as PEM', 'EdDSA', jws({ alg: 'HS256' }, hs256(first.publicPem)), 'wrong-algorithm'],
  ['HS256 by the bytes of the public key', 'EdDSA', jws({ alg: 'HS256' }, hs256(publicRaw)), 'wrong-algorithm'],
  ['that, named EdDSA', 'EdDSA', jws({ alg: 'EdDSA' }, hs256(publicRaw)), 'wrong-signature'],
  [
    'its own public key in the header',
    'EdDSA',
    jws({ alg: 'EdDSA', jwk: second.publicJwk }, eddsa(createKeyPair().privateKey)),
    'wrong-signature',
  ],
];

describe('the verification of tokens', () => {
  const verifier = createTokenVerifier({
    HS256: { algorithm: 'HS256', keys: [...secrets] },
    EdDSA: { algorithm: 'EdDSA', keys: [first.publicPem, second.publicJwk] },
  });
  for (const [what, keys, token, expected] of vectors) {
    it(`${keys}: ${what} is ${expected}`, async () => {
      const verdict = await verifier.verify(keys, token, tokenTime);
      assert.equal('userId' in verdict ? verdict.userId : verdict.fault.code, expected);
    });
  }

  it('does not look at more than 4,096 characters', async () => {
    const padded = (length: number) => {
      const token = (pad: number) => jws({ alg: 'HS256' }, hs256(secrets[0]), { ...claims, pad: 'x'.repeat(pad) });
      return token(Math.floor(((length - token(0).length) * 3) / 4));
    };
    const [longest, longer] = [padded(4096), padded(4100)];
    assert.ok(longest.length > 4090 && longest.length <= 4096 && longer.length > 4096);
    assert.ok('userId' in (await verifier.verify('HS256', longest, tokenTime)));
    assert.ok('fault' in (await verifier.verify('HS256', longer, tokenTime)));
  });
});
