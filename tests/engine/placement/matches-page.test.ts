import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchesPage } from '@docent/engine';

const origin = 'https://app.meridian.example';

describe('pages that a placement allows', () => {
  for (const [pattern, path, matches] of [
    ['/', '/', true],
    ['/', '/rooms', false],
    ['/rooms', '/rooms', true],
    ['/rooms', '/rooms/', true],
    ['/rooms/', '/rooms', true],
    ['/rooms', '/rooms?tab=2#top', true],
    ['/rooms', '/Rooms', false],
    ['/rooms/*', '/rooms/blue', true],
    ['/rooms/*', '/rooms/blue/edit', false],
    ['/rooms/*', '/rooms', false],
    ['/rooms/*/edit', '/rooms/blue/edit', true],
    ['/room-*', '/room-blue', true],
    ['/room-*-x', '/room-blue-y', false],
    ['/r*m*s', '/rooms', true],
    ['/rooms/**', '/rooms/blue/edit', true],
    ['/rooms/**', '/rooms', true],
    ['/**', '/', true],
    ['/**/edit', '/rooms/blue/edit', true],
    ['/**/edit', '/rooms/edit/now', false],
    ['/app#/rooms/*', '/app#/rooms/blue', true],
    ['/app#/rooms/*', '/app#/calendar', false],
    ['https://app.meridian.example/rooms', '/rooms', true],
    ['https://other.example/rooms', '/rooms', false],
    // What a regular expression would take for more than it says.
    ['/a.c', '/abc', false],
    ['/(a+)+', '/aaaa', false],
    ['', '/', false],
  ] as const) {
    it(`${pattern || 'nothing'} ${matches ? 'allows' : 'does not allow'} ${path}`, () => {
      assert.equal(matchesPage(pattern, origin + path), matches);
    });
  }

  it('takes no address at all for no page', () => {
    for (const url of ['', 'rooms', 'about:blank', '/rooms']) assert.equal(matchesPage('/**', url), false);
  });

  it('is not held up by patterns that were made to', () => {
    const pattern = '/**/a'.repeat(90) + '/b';
    const started = performance.now();
    assert.equal(matchesPage(pattern, origin + '/a'.repeat(1500)), false);
    assert.equal(matchesPage(`/${'*a'.repeat(240)}b`, `${origin}/${'a'.repeat(2000)}`), false);
    assert.ok(performance.now() - started < 1000);
  });
});
