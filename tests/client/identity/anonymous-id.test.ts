import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createAnonymous } from '@docent/client/identity/create-anonymous.js';
import { createFakeWorld } from '../support/fake-world.js';

describe('the anonymous id', () => {
  /** The rule as it is published for whoever has to check it: RFC 9562, version 8, of SHA-256 of the secret. */
  function derive(secret: string): string {
    const bytes = createHash('sha256').update(secret, 'utf8').digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }
  const { platform } = createFakeWorld().tab();

  it('is derived from its secret by the published rule', async () => {
    const zeros = { ...platform, randomBytes: (length: number) => new Uint8Array(length) };
    const { anonymousId, anonymousSecret } = await createAnonymous(zeros, () => 'unused');
    assert.equal(anonymousSecret, 'A'.repeat(43));
    assert.equal(anonymousId, derive('A'.repeat(43)));
    assert.equal(anonymousId, '0f007385-b6f9-84b7-aeb2-748605afe1a9');
  });

  it('is so for any secret', async () => {
    for (let count = 0; count < 100; count++) {
      const { anonymousId, anonymousSecret = '' } = await createAnonymous(platform, () => 'unused');
      assert.match(anonymousSecret, /^[A-Za-z0-9_-]{43}$/);
      assert.equal(anonymousId, derive(anonymousSecret));
    }
  });

  it('is random, and has no secret, where the browser cannot hash', async () => {
    const bare = { ...platform, sha256: async () => undefined };
    assert.deepEqual(await createAnonymous(bare, () => 'random'), { anonymousId: 'random' });
  });
});
