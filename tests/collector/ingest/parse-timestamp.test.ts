import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTimestamp } from '../../../packages/collector/src/ingest/parse-timestamp.js';

describe('the times of messages', () => {
  const read: Record<string, string> = {
    '2026-11-22T09:30:00.000Z': '2026-11-22T09:30:00.000Z',
    '2026-11-22T09:30:00Z': '2026-11-22T09:30:00.000Z',
    '2026-11-22 09:30:00+05:30': '2026-11-22T04:00:00.000Z',
    '2026-11-22t09:30:00.1z': '2026-11-22T09:30:00.100Z',
    '2026-11-22T23:30:00.123999-08:00': '2026-11-23T07:30:00.123Z',
    '2024-02-29T00:00:00Z': '2024-02-29T00:00:00.000Z',
    '2016-12-31T23:59:60Z': '2016-12-31T23:59:59.000Z',
    '1969-12-31T23:59:59.999Z': '1969-12-31T23:59:59.999Z',
    '0099-12-31T00:00:00Z': '0099-12-31T00:00:00.000Z',
    '-000001-01-01T00:00:00Z': '-000001-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00Z': '+275760-09-13T00:00:00.000Z',
  };
  for (const [text, expected] of Object.entries(read)) {
    it(`${text} is ${expected}`, () => assert.equal(new Date(parseTimestamp(text) ?? NaN).toISOString(), expected));
  }

  const unreadable = [
    '2026-11-22',
    '2026-11-22T09:30:00',
    '2026-11-22T09:30Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-02-31T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:61Z',
    '2026-01-01T00:00:00+24:00',
    '-000000-01-01T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
    '+275760-09-13T00:00:00-00:01',
    '-271821-04-19T23:59:59Z',
    ' 2026-11-22T09:30:00Z',
    '2026-11-22T09:30:00Z\n',
    'now',
  ];
  for (const text of unreadable) {
    it(`${JSON.stringify(text)} is no time`, () => assert.equal(parseTimestamp(text), undefined));
  }
});
