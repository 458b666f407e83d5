import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playedSegments, playedShare, type Segment } from '@docent/engine';

describe('playedShare', () => {
  it('gives the published numbers of two viewings', () => {
    const first: Segment[] = [
      [0, 12.5],
      [40, 92],
    ];
    assert.equal(playedShare(first, 92).toFixed(5), '0.70109');
    const second: Segment[] = [
      [0, 5],
      [12, 22],
      [15, 55],
      [55, 99.33],
    ];
    assert.equal(playedShare(second, 103).toFixed(5), '0.89641');
  });

  it('counts what was played twice once, in whatever order it was played', () => {
    const segments: Segment[] = [
      [5, 8],
      [0, 6],
      [5, 8],
      [1, 2],
    ];
    assert.equal(playedShare(segments, 10), 0.8);
    assert.equal(playedShare([...segments].reverse(), 10), 0.8);
  });

  it('is never more than the whole, and nothing of a video of unknown length', () => {
    assert.equal(playedShare([[-5, 50]], 10), 1);
    assert.equal(playedShare([[20, 30]], 10), 0);
    for (const duration of [0, -1, Number.NaN, Infinity]) assert.equal(playedShare([[0, 5]], duration), 0);
  });
});

describe('playedSegments', () => {
  it('joins stretches that overlap or touch', () => {
    const segments: Segment[] = [
      [10, 12],
      [0, 5],
      [5, 7],
      [6, 6.5],
    ];
    assert.deepEqual(playedSegments(segments), [
      [0, 7],
      [10, 12],
    ]);
  });

  it('leaves out what is no stretch', () => {
    const broken: Segment[] = [
      [5, 5],
      [7, 3],
      [Number.NaN, 4],
      [1, Infinity],
    ];
    assert.deepEqual(playedSegments(broken), []);
  });

  it('leaves what it was given as it was', () => {
    const given: Segment[] = [
      [3, 4],
      [0, 3],
    ];
    playedSegments(given);
    assert.deepEqual(given, [
      [3, 4],
      [0, 3],
    ]);
  });
});
