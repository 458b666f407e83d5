import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Docent, DocentMethods } from '@docent/client';
import { callMethod } from '../../packages/sdk/dist/call-method.js';

describe('callMethod', () => {
  const docent = {} as Docent;
  const methods = { version: '1', track: async (name: string) => `tracked ${name}` } as unknown as DocentMethods;

  it('calls a method by name', async () => {
    assert.equal(await callMethod(docent, methods, 'track', ['A']), 'tracked A');
  });

  it('gives a function docent', async () => {
    assert.equal(await callMethod(docent, methods, (given: Docent) => given === docent, []), true);
  });

  it('turns what a function throws into a rejection', async () => {
    const broken = () => {
      throw new Error('broken');
    };
    await assert.rejects(callMethod(docent, methods, broken, []), /broken/);
  });

  for (const method of ['trak', 'version', 'constructor', '__proto__', undefined, null, 7]) {
    it(`rejects ${String(method)} and says what there is`, async () => {
      await assert.rejects(callMethod(docent, methods, method, []), { code: 'invalid', message: /There are: track\./ });
    });
  }
});
