import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exportHowto, howtoCaptions, howtoChapters, importHowto } from '@docent/compiler';
import type { PublishedHowto, PublishedStep } from '@docent/schema';
import { faults } from './schema-org-vocabulary.js';

const text = (...words: string[]): PublishedStep['text'] => words.map(word => ['p', {}, word]);

function howto(fields: Partial<PublishedHowto> = {}): PublishedHowto {
  return {
    ...{ kind: 'howto', id: 'assemble', ref: 'howto:assemble', revision: '0123456789ab', locale: 'en', owner: 'Us' },
    ...{ title: 'Assemble a desk', summary: text('In an *hour*.')!, difficulty: 'advanced', minutes: 90 },
    skill: { id: 'assemble', title: 'assemble a desk' },
    yield: { unit: 'desks', quantity: 1, maximum: 10 },
    tools: [{ name: 'Hex key', note: '4 mm' }],
    parts: [{ name: 'Screw', quantity: 8 }],
    sections: [
      { id: 'top', title: 'The top' },
      { id: 'drawers', title: 'Drawers', section: 'top' },
    ],
    video: {
      ...{ sources: [{ src: '../a/0.webm', type: 'video/webm; codecs="vp9"' }], poster: '../a/0.webp', captions: [] },
      ...{ width: 1280, height: 720, duration: 65.5, speech: false },
    },
    steps: [
      {
        ...{ id: 'lay', title: 'Lay it out', start: 0, end: 20, section: 'top' },
        text: text('Lay the top on the floor.', 'Face down.')!,
        image: { src: 'https://p.example/a.webp', alt: 'The top.', width: 800, height: 600 },
        lines: [{ kind: 'caution', text: text('Heavy & sharp.')! }],
      },
      { id: 'slide', title: 'Slide them in', start: 20, end: 65.5, section: 'drawers' },
      { id: 'done', title: 'Stand back' },
    ],
    ...fields,
  };
}
const base = 'https://learn.vendor.example/v1/projects/desks';
const jsonLd = (fields?: Partial<PublishedHowto>) =>
  JSON.parse(exportHowto(howto(fields), 'schema-org', base)!) as Record<string, unknown>;

describe('schema.org of a how-to', () => {
  it('uses no type, property or value that schema.org does not define', () => {
    const embed = { provider: 'vimeo', id: '76979871/8272103f6e' } as const;
    for (const fields of [
      {},
      { sections: [], steps: [{ id: 'a', title: 'A' }] },
      { video: { ...howto().video!, sources: [], embed } },
    ]) {
      assert.deepEqual(faults(jsonLd(fields)), []);
    }
    assert.deepEqual(
      faults({ '@type': 'HowTo', steps: [], totalTime: '1 hour', step: { '@type': 'Clip', startOffset: '3' } }),
      [
        '$: HowTo has no steps',
        '$.totalTime: "1 hour" is none of Duration',
        '$.step: {"@type":"Clip","startOffset":"3"} is none of HowToSection, HowToStep, Text',
        '$.step.startOffset: "3" is none of Number',
      ],
    );
  });

  it('nests steps in their sections, directions and tips in their steps', () => {
    const direction = (text: string, position: number) => ({ '@type': 'HowToDirection', text, position });
    assert.deepEqual(jsonLd()['step'], [
      {
        ...{ '@type': 'HowToSection', name: 'The top', position: 1 },
        itemListElement: [
          {
            ...{ '@type': 'HowToStep', name: 'Lay it out', position: 1 },
            image: {
              ...{ '@type': 'ImageObject', contentUrl: 'https://p.example/a.webp', description: 'The top.' },
              ...{ width: 800, height: 600 },
            },
            itemListElement: [
              direction('Lay the top on the floor.', 1),
              direction('Face down.', 2),
              { '@type': 'HowToTip', text: 'Heavy & sharp.', position: 3 },
            ],
          },
          {
            ...{ '@type': 'HowToSection', name: 'Drawers', position: 2 },
            itemListElement: [{ '@type': 'HowToStep', name: 'Slide them in', position: 2, text: 'Slide them in' }],
          },
        ],
      },
      { '@type': 'HowToStep', name: 'Stand back', position: 3, text: 'Stand back' },
    ]);
  });

  it('has a clip of the video for each step with times, and addresses that are whole', () => {
    const { totalTime, video } = jsonLd();
    assert.equal(totalTime, 'PT1H30M');
    assert.deepEqual(video, {
      ...{ '@type': 'VideoObject', name: 'Assemble a desk', description: 'In an *hour*.' },
      ...{ thumbnailUrl: `${base}/a/0.webp`, contentUrl: `${base}/a/0.webm`, encodingFormat: 'video/webm' },
      ...{ duration: 'PT1M5.5S', width: 1280, height: 720 },
      hasPart: [
        { '@type': 'Clip', name: 'Lay it out', startOffset: 0, endOffset: 20 },
        { '@type': 'Clip', name: 'Slide them in', startOffset: 20, endOffset: 65.5 },
      ],
    });
    assert.throws(() => exportHowto(howto(), 'schema-org'), RangeError);
  });
});

describe('chapters of a how-to', () => {
  it('come back as the same steps', () => {
    const vtt = howtoChapters(howto())!;
    assert.equal(exportHowto(howto(), 'webvtt-chapters'), vtt);
    const { howto: again } = importHowto(Buffer.from(vtt), { file: 'a.vtt', owner: 'Us' });
    assert.deepEqual(again['steps'], [
      { id: 'lay', title: 'Lay it out', start: 0 },
      { id: 'slide', title: 'Slide them in', start: 20, end: 65.5 },
    ]);
  });

  it('are none when no step has times', () => {
    const steps = [{ id: 'a', title: 'A' }];
    assert.equal(howtoChapters(howto({ steps })), undefined);
    assert.equal(howtoCaptions(howto({ steps })), undefined);
  });
});

describe('captions made of steps', () => {
  function cuesOf(steps: PublishedStep[]) {
    const { vtt, notices } = howtoCaptions(howto({ steps }))!;
    assert.ok(vtt.startsWith('WEBVTT\n\n'));
    const cues = vtt
      .slice(8)
      .trimEnd()
      .split('\n\n')
      .map(block => {
        const [times = '', ...lines] = block.split('\n');
        const [start, end] = times.split(' --> ').map(time => Date.parse(`1970-01-01T${time}Z`) / 1000);
        return { start: start!, end: end!, lines };
      });
    return { cues, notices };
  }

  it('have at most two lines of 42 characters, a second each, follow each other and lose no word', () => {
    const words =
      'Take the long screw and the washer, put them through the hole from below and turn them with the hex key until the head is flush with the wood.';
    const { cues, notices } = cuesOf([{ id: 'a', title: 'Screw it on', start: 3, end: 23, text: text(words)! }]);
    assert.deepEqual(notices, []);
    assert.equal(cues.map(({ lines }) => lines.join(' ')).join(' '), `Screw it on ${words}`);
    let last = 3;
    for (const { start, end, lines } of cues) {
      assert.ok(lines.length <= 2 && lines.every(line => line.length <= 42), lines.join('|'));
      assert.ok(end - start >= 1);
      assert.equal(start, last);
      last = end;
    }
    assert.equal(last, 23);
  });

  it('say so when the text does not fit into the time, or can hardly be read', () => {
    const long = cuesOf([{ id: 'a', title: 'A', start: 0, end: 2.5, text: text('word '.repeat(100))! }]);
    assert.equal(long.cues.length, 2);
    assert.match(long.notices[0]!, /Step 1 has more text than its 2\.5 s hold/);
    const fast = cuesOf([{ id: 'a', title: 'A', start: 0, end: 3, text: text('word '.repeat(20))! }]);
    assert.match(fast.notices[0]!, /more than 20 a second/);
  });

  it('show what looks like a tag as it is, and break words that are longer than a line', () => {
    const { cues } = cuesOf([{ id: 'a', title: 'Type <b> & -->', start: 0, end: 9, text: text('x'.repeat(100))! }]);
    assert.deepEqual(cues[0]!.lines, ['Type &lt;b&gt; &amp; --&gt;']);
    assert.deepEqual(
      cues.slice(1).map(({ lines }) => lines.map(({ length }) => length)),
      [[42, 42], [16]],
    );
  });
});
