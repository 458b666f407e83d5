import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNumber } from '@docent/elements/question/parse-number.js';
import { shareEvenly } from '@docent/elements/question/share-evenly.js';

describe('reading a number as people write it', () => {
  const cases: [text: string, locale: string, number: string | undefined][] = [
    ['12', 'en', '12'],
    ['1,200', 'en', '1200'],
    ['1,200.50', 'en', '1200.50'],
    ['9,50', 'en', '9.50'],
    ['1.200', 'de', '1200'],
    ['1.200.000,5', 'de', '1200000.5'],
    ['1,200', 'de', '1.200'],
    ['9.50', 'de', '9.50'],
    ['1 200,5', 'fr', '1200.5'],
    ["1'200.5", 'de-CH', '1200.5'],
    ['١٢٣', 'ar', '123'],
    ['٩٫٥', 'ar', '9.5'],
    ['۱۲', 'fa', '12'],
    [' −3 ', 'en', '-3'],
    ['007', 'en', '7'],
    ['0', 'en', '0'],
    ['', 'en', undefined],
    ['twelve', 'en', undefined],
    ['1e9', 'en', undefined],
    ['1.2.3', 'en', undefined],
    ['12 people', 'en', undefined],
    ['9'.repeat(40), 'en', undefined],
  ];
  for (const [text, locale, number] of cases) {
    it(`takes "${text.slice(0, 20)}" in ${locale} for ${number ?? 'no number'}`, () => {
      assert.equal(parseNumber(text, locale), number);
    });
  }
});

describe('sharing 100 points evenly', () => {
  for (let count = 1; count <= 50; count++) {
    it(`gives all of them to ${count}, whole, and no two more than one apart`, () => {
      const points = Object.values(shareEvenly(Array.from({ length: count }, (_, index) => `c${index}`)));
      assert.equal(
        points.reduce((sum, some) => sum + some, 0),
        100,
      );
      assert.ok(points.every(Number.isInteger));
      assert.ok(Math.max(...points) - Math.min(...points) <= 1);
    });
  }
});
