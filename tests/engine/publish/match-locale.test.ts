import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { matchLocale } from '@docent/engine';

describe('matchLocale', () => {
  const cases: [what: string, wishes: (string | undefined)[], available: string[], match: string][] = [
    ['the first wish that is there', ['fr', 'de', 'en'], ['en', 'de'], 'de'],
    ['a wish in other capitals', ['DE-at'], ['en', 'de-AT'], 'de-AT'],
    ['the language when the region is not there', ['de-CH'], ['en', 'de'], 'de'],
    ['the language itself before its other regions', ['de-CH'], ['en', 'de-AT', 'de'], 'de'],
    ['another region when there is nothing closer', ['pt-BR'], ['en', 'pt-PT'], 'pt-PT'],
    ['a region for a bare language', ['de'], ['en', 'de-AT'], 'de-AT'],
    ['a distant form of an earlier wish before a later wish', ['de-CH', 'en'], ['en', 'de'], 'de'],
    ['the source when no wish is there', ['fr'], ['en', 'de'], 'en'],
    ['the source when nothing is wished for', [undefined, ''], ['ar', 'en'], 'ar'],
    ['no language that only begins alike', ['den'], ['en', 'de'], 'en'],
  ];
  for (const [what, wishes, available, match] of cases) {
    it(`gives ${what}`, () => assert.equal(matchLocale(wishes, available), match));
  }

  it('always gives a locale that is there', () => {
    const tag = fc.constantFrom('en', 'de', 'de-AT', 'pt-BR', 'zh-Hant', 'ar');
    const wish = fc.oneof(tag, fc.string(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(wish), fc.uniqueArray(tag, { minLength: 1 }), (wishes, available) =>
        assert.ok((available as string[]).includes(matchLocale(wishes, available))),
      ),
    );
  });
});
