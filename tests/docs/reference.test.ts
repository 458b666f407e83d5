import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referencePages } from '../../docs/generate.mjs';

describe('the reference', () => {
  it('says what the code says; `npm run docs` brings it up to date', async () => {
    for (const { file, current, expected } of await referencePages()) {
      assert.equal(current, expected, `${file} is out of date: run "npm run docs"`);
    }
  });
});
