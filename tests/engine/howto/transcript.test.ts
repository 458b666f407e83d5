import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInText } from '@docent/engine/howto/find-in-text.js';
import { groupTranscript } from '@docent/engine/howto/group-transcript.js';
import { lineAt } from '@docent/engine/howto/line-at.js';

const steps = [{ start: 2, end: 4 }, {}, { start: 4, end: 8 }];
const line = (start: number, end: number) => ({ start, end, text: `${start}` });

describe('a transcript', () => {
  it('stands under the headings of the steps', () => {
    const lines = [line(5, 6), line(0, 1), line(2, 3)];
    assert.deepEqual(
      groupTranscript(steps, lines).map(({ step, lines }) => [step, lines.map(({ start }) => start)]),
      [
        [-1, [0]],
        [0, [2]],
        [2, [5]],
      ],
    );
  });

  it('puts a line that begins a little early with the step it speaks of, and one in a gap with the step before', () => {
    const groups = groupTranscript(steps, [line(3.9, 7), line(9, 10)]);
    assert.deepEqual(
      groups.map(({ step, lines }) => [step, lines.length]),
      [[2, 2]],
    );
  });

  it('is one group when the steps have no times', () => {
    assert.deepEqual(
      groupTranscript([{}, {}], [line(1, 2), line(3, 4)]).map(({ step }) => step),
      [-1],
    );
  });

  it('knows the line that the playhead is in', () => {
    const lines = [line(1, 2), { text: 'no time' }, line(3, 4)];
    assert.deepEqual(
      [0, 1, 2.5, 3, 99].map(second => lineAt(lines, second)),
      [-1, 0, 0, 2, 2],
    );
  });
});

describe('finding in a text', () => {
  const found = (text: string, query: string) => findInText(text, query).map(([from, to]) => text.slice(from, to));

  it('does not mind capitals, accents and gaps', () => {
    assert.deepEqual(found('Wähle WAHLE wa\u0308hle', 'wahle'), ['Wähle', 'WAHLE', 'wa\u0308hle']);
    assert.deepEqual(found('the  blue\nbar', 'e blue bar'), ['e  blue\nbar']);
    assert.deepEqual(found('Straße, ﬁne', 'fin'), ['ﬁn']);
  });

  it('does not mind vowel marks and tatweel in Arabic', () => {
    assert.deepEqual(found('اِحْجِزِ الغُرْفَةَ', 'احجز'), ['اِحْجِزِ']);
    assert.deepEqual(found('غـــرفة', 'غرفة'), ['غـــرفة']);
  });

  it('finds nothing when there is nothing to look for, and takes signs as they are', () => {
    assert.deepEqual(found('anything', '  '), []);
    assert.deepEqual(found('a.c abc', 'a.c'), ['a.c']);
    assert.deepEqual(found('aaaa', 'aa'), ['aa', 'aa']);
  });
});
