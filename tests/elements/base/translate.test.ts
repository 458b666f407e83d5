import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, usableLocale } from '@docent/elements/base/locale.js';
import { translate } from '@docent/elements/base/translate.js';

describe('translate', () => {
  const english = translate({ hello: 'Hello {name}', days: { one: '{count} day', other: '{count} days' } }, 'en');

  it('fills in values and writes numbers as the locale does', () => {
    assert.equal(english('hello', { name: 'Ada' }), 'Hello Ada');
    assert.equal(translate({ n: '{count} Teile' }, 'de')('n', { count: 1234567 }), '1.234.567 Teile');
  });

  it('picks the plural form of the locale', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const arabic = translate({ n: forms }, 'ar');
    const picked = [0, 1, 2, 3, 11, 100].map(count => arabic('n', { count }));
    assert.deepEqual(picked, ['z', 'o', 't', 'f', 'm', 'x']);
    assert.deepEqual([english('days', { count: 1 }), english('days', { count: 0 })], ['1 day', '0 days']);
  });

  it('takes the form "other" where one is missing', () => {
    assert.equal(translate({ n: { other: 'x' } }, 'ar')('n', { count: 2 }), 'x');
  });

  it('shows the fallback with its own plural rules for what is missing', () => {
    const arabic = translate({}, 'ar', english);
    assert.equal(arabic('days', { count: 2 }), '2 days');
    assert.equal(arabic('unknown'), 'unknown');
  });

  it('is not fooled by what every object has, nor by texts that are none', () => {
    assert.equal(english('constructor'), 'constructor');
    assert.equal(translate({ hello: 7 as never }, 'de', english)('hello', { name: 'x' }), 'Hello x');
  });

  it('leaves out values it was not given, and never fills in twice', () => {
    assert.equal(english('hello'), 'Hello ');
    assert.equal(english('hello', { name: '{name}' }), 'Hello {name}');
  });
});

describe('locale', () => {
  it('knows the direction by the script', () => {
    const tags = ['ar', 'he', 'fa', 'ur', 'az-Arab', 'ku-Arab', 'en', 'de', 'az', 'zh-Hant', 'ar-Latn'];
    assert.deepEqual(
      tags.filter(tag => directionOf(tag) === 'rtl'),
      tags.slice(0, 6),
    );
  });

  it('falls back to English for what is no locale', () => {
    assert.deepEqual(['', 'x_y', '_', undefined, 'de-at', 'EN'].map(usableLocale), [
      'en',
      'en',
      'en',
      'en',
      'de-AT',
      'en',
    ]);
  });
});
