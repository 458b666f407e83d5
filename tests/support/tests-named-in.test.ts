import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { testsNamedIn } from './tests-named-in.mjs';

describe('the tests that a page names', () => {
  it('are found in its tables, alone or with others in a cell', () => {
    const page = [
      '| thread | ours |',
      '| --- | --- |',
      '| a/b#1 | `tests/a.test.ts` › keeps its promise |',
      '| a/b#2 | `tests/b.e2e.ts` › says "a \\| b"<br>`tests/c.browser.ts` › does › this |',
      '| a/b#3 | not ours: no such thing here |',
      'Text on `tests/d.test.ts` › is no table.',
    ].join('\n');
    assert.deepEqual(testsNamedIn(page), [
      'tests/a.test.ts › keeps its promise',
      'tests/b.e2e.ts › says "a | b"',
      'tests/c.browser.ts › does › this',
    ]);
  });
});
