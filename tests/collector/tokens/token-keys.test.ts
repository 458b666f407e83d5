import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readTokenKeys, TokenKeysError } from '@docent/collector';
import { temporaryFolder } from '../support/open-collector.js';
import { createKeyPair, secrets } from '../support/tokens.js';

describe('a file of token keys', () => {
  it('names algorithm and keys by project', async t => {
    const path = join(await temporaryFolder(t), 'keys.json');
    const { publicPem, publicJwk } = createKeyPair();
    const value = {
      desks: { algorithm: 'HS256', keys: [secrets[0]] },
      shelves: { algorithm: 'EdDSA', keys: [publicPem, publicJwk] },
    };
    await writeFile(path, JSON.stringify(value));
    assert.deepEqual(await readTokenKeys(path), value);
  });

  it('that cannot be used is refused with what is wrong and where, and without showing a key', async t => {
    const path = join(await temporaryFolder(t), 'keys.json');
    const secret = 'hunter2';
    const { publicPem, publicJwk } = createKeyPair();
    const pair = generateKeyPairSync('ed25519');
    const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
    const hs256 = (keys: unknown) => ({ desks: { algorithm: 'HS256', keys } });
    const eddsa = (...keys: unknown[]) => ({ desks: { algorithm: 'EdDSA', keys } });
    const contents: [what: string, content: unknown, message: RegExp][] = [
      ['a list', [], /keys\.json must be an object/],
      ['a project that is a text', { desks: secret }, /desks must be an object/],
      ['a misspelt key', { desks: { algorithm: 'HS256', keys: [secrets[0]], kid: 1 } }, /desks has "kid"/],
      ['no algorithm', { desks: { keys: [secrets[0]] } }, /"HS256" or "EdDSA"/],
      ['the algorithm none', { desks: { algorithm: 'none', keys: [secrets[0]] } }, /"HS256" or "EdDSA"/],
      ['no keys', hs256([]), /list of one key/],
      ['three keys', hs256([secrets[0], secrets[1], secrets[0]]), /list of one key, or of two/],
      ['a short secret', hs256([secrets[0], secret]), /keys\[1\] has 7 bytes.*openssl/],
      ['a public key as secret', hs256([publicPem]), /keys\[0\] is a PEM key/],
      ['a secret that is an object', hs256([publicJwk]), /must be a text/],
      ['a secret as public key', eddsa(secret), /Ed25519 public key/],
      ['a private key', eddsa(privatePem), /is a private key/],
      ['a private JWK', eddsa(pair.privateKey.export({ format: 'jwk' })), /is a private key/],
      ['an RSA key', eddsa(rsa), /Ed25519 public key/],
      ['a number', eddsa(7), /Ed25519 public key/],
    ];
    for (const [what, content, message] of contents) {
      await t.test(what, async () => {
        await writeFile(path, JSON.stringify(content));
        await assert.rejects(readTokenKeys(path), (error: Error) => {
          assert.ok(error instanceof TokenKeysError);
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /hunter2|MC4C|BEGIN P.*\n/);
          return true;
        });
      });
    }
    await writeFile(path, `{ "desks": "${secret}`);
    await assert.rejects(readTokenKeys(path), /keys\.json is not JSON\.$/);
    await assert.rejects(readTokenKeys(join(path, '..', 'nowhere.json')), /nowhere\.json is not there/);
  });
});
