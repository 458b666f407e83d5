import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createCompiler, exportHowto, importHowto } from '@docent/compiler';
import type { PublishedHowto } from '@docent/schema';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish, readHowto } from '../support/published-json.js';
import { now } from '../support/sample-project.js';

const options = { file: 'guide.json', owner: 'Us' };
const imported = (content: string | object, file = 'guide.json') =>
  importHowto(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), { ...options, file });
const line = (text: string, bullet = 'black', level = 0) => ({ bullet, level, text_rendered: text });
const guide = (fields: object = {}) => ({
  title: 'Assemble a desk',
  steps: [{ title: 'Lay out', lines: [] }],
  ...fields,
});
const firstText = (...lines: object[]) =>
  (imported(guide({ steps: [{ title: 'A', lines }] })).howto['steps'] as { text?: string }[])[0]!.text;

describe('a guide of iFixit', () => {
  const compiler = createCompiler();

  async function compiled(test: TestContext, howto: object): Promise<PublishedHowto> {
    const docent = { project: 'rooms', name: 'Rooms', locales: ['en'], howtos: { book: howto } };
    const folder = await projectFolder(test, { 'docent.json': docent });
    return readHowto(
      mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now })),
      'book',
      'en',
    );
  }

  const whole = guide({
    introduction_rendered: '<p>Build it &amp; <em>keep</em> it.</p>',
    difficulty: 'Moderate',
    time_required_max: 3600,
    tools: [{ text: 'Hex key', quantity: 1, notes: '4 mm' }],
    parts: [{ text: 'Screw', quantity: 8 }],
    steps: [
      {
        title: 'Turn it over',
        lines: [
          line('Lift <strong>both</strong> ends.'),
          line('Slowly.', 'red', 1),
          line('Heavy!', 'icon_caution'),
          line('Or ask.', 'icon_note'),
          line('Count.', 'icon_reminder'),
        ],
        media: { type: 'image', data: [{ large: 'https://pictures.example/a.jpg', width: 1600, height: 1200 }] },
      },
      { title: 'Done', lines: [line('That is all.')] },
    ],
  });

  it('becomes a how-to with everything that it says', () => {
    const { id, howto, notices } = imported(whole);
    assert.equal(id, 'assemble-a-desk');
    assert.deepEqual(notices, []);
    assert.deepEqual(howto, {
      ...{ title: 'Assemble a desk', summary: 'Build it & *keep* it.', difficulty: 'intermediate', minutes: 60 },
      tools: [{ name: 'Hex key', note: '4 mm' }],
      parts: [{ name: 'Screw', quantity: 8 }],
      owner: 'Us',
      steps: [
        {
          ...{ id: 'turn-it-over', title: 'Turn it over', text: '- Lift **both** ends.\n  - Slowly.' },
          image: { src: 'https://pictures.example/a.jpg', alt: 'Turn it over', width: 1600, height: 1200 },
          lines: [
            { kind: 'caution', text: 'Heavy!' },
            { kind: 'note', text: 'Or ask.' },
            { kind: 'tip', text: 'Count.' },
          ],
        },
        { id: 'done', title: 'Done', text: 'That is all.' },
      ],
    });
  });

  it('is the same after a way there and back', async test => {
    const first = imported(whole).howto;
    const published = await compiled(test, first);
    const again = imported(exportHowto(published, 'ifixit')!).howto;
    assert.deepEqual(again, first);
  });

  it('is read in the order that it names, with titles made of its lines where it has none', () => {
    const steps = [
      { orderby: 2, lines: [line('Close <b>it</b>.')] },
      { orderby: 1, title: '', lines: [line('Open it.')] },
    ];
    const { howto } = imported(guide({ steps }));
    assert.deepEqual(
      (howto['steps'] as { id: string; title: string }[]).map(({ id, title }) => `${id}: ${title}`),
      ['open-it: Open it.', 'close-it: Close it.'],
    );
  });

  it('tells what has no place in a how-to', () => {
    const steps = [
      { title: 'A', lines: [], media: { type: 'video', data: { filename: 'a.mp4' } } },
      { title: 'A', lines: [], media: { type: 'image', data: [{ standard: 'http://pictures.example/a' }] } },
      {
        title: 'A',
        lines: [],
        media: { type: 'image', data: [{ standard: 'https://p.example/a' }, { standard: 'b' }] },
      },
    ];
    const { howto, notices } = imported(
      guide({
        steps,
        conclusion_rendered: 'Well done.',
        prerequisites: [{ guideid: 7, title: 'Unpack' }].map(x => ({ ...x, guideid: '7' })),
      }),
    );
    assert.deepEqual(
      notices.map(notice => notice.replace(/[,:;].*/, '')),
      [
        'Step 1 has a video',
        'Step 2 has a picture that is not at an https address',
        'Step 3 has 2 pictures',
        'The conclusion is a note of the last step.',
        'Comes before it',
      ],
    );
    const ids = (howto['steps'] as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(ids, ['a', 'a-2', 'a-3']);
  });

  const texts: [html: string, markdown: string][] = [
    ['a <b>b</b> <i>c</i>', 'a **b** *c*'],
    ['<strong> a </strong>b', '**a** b'],
    ['<b></b>a<i> </i>', 'a'],
    ['<b>a<br>b</b>', '**a**\n\nb'],
    ['<a href="https://x.example/a(b)">a</a>', '[a](https://x.example/a%28b%29)'],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ['<a href="&#106;avascript:alert(1)">a</a>', 'a'],
    ['<script>alert(1)</script>a<style>b</style>', 'a'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['<svg><script>alert(1)</script></svg>a', 'a'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '\\<script\\>alert(1)\\</script\\>'],
    ['<scr<script>ipt>alert(1)</script>a', ''],
    ['a <b', 'a'],
    ['2 * 3 * 4 and _x_ and `y`', '2 \\* 3 \\* 4 and \\_x\\_ and \\`y\\`'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['{{name}}', '{ {name}}'],
    ['a < b && c > d', 'a \\< b && c \\> d'],
    ['[a](javascript:alert(1))', '\\[a\\](javascript:alert(1))'],
  ];
  for (const [html, markdown] of texts) {
    it(`has ${JSON.stringify(html)} as ${JSON.stringify(markdown)}`, () => {
      assert.equal(firstText(line(html)) ?? '', markdown);
    });
  }

  it('never brings HTML, a script or a value into a project, whatever its texts are', async test => {
    for (const [html] of texts) {
      const { howto } = imported(
        guide({
          title: `A ${html}`,
          introduction_rendered: html,
          steps: [{ title: html, lines: [line(html), line(html, 'icon_note')] }],
        }),
      );
      const published = JSON.stringify(await compiled(test, howto));
      assert.doesNotMatch(published, /"(script|img|style|value)",\{|"href":"javascript/i);
    }
  });
});

describe('what cannot be imported', () => {
  const deep = '['.repeat(5000);
  const cases: [what: string, content: string | object, message: RegExp][] = [
    ['words', 'hello', /neither a WebVTT file.* nor a guide of iFixit/],
    ['nothing', '', /neither a WebVTT file/],
    ['a broken file', '{"title": "A",', /^guide\.json:1:15 error syntax {2}A key is expected/],
    ['brackets without end', deep, /^guide\.json:1:101 error too-deep/],
    ['a list', '[]', /the guide is a list, not an object/],
    ['a guide without title', { steps: [{}] }, /The guide has no "title"/],
    ['a guide without steps', { title: 'A' }, /no "steps"/],
    ['a title that is a number', { title: 3, steps: [{}] }, /the guide\.title is 3, not a text/],
    ['steps that are an object', { title: 'A', steps: {} }, /the guide\.steps is an object, not a list/],
    ['a step that is null', { title: 'A', steps: [null] }, /the guide\.steps\[0\] is null, not an object/],
    [
      'a text that is a list',
      guide({ steps: [{ lines: [{ text_raw: [] }] }] }),
      /steps\[0\]\.lines\[0\]\.text_raw is a list/,
    ],
    [
      'a quantity of words',
      guide({ parts: [{ text: 'A', quantity: 'many' }] }),
      /parts\[0\]\.quantity is a text, not a number: "many"/,
    ],
    ['too many steps', guide({ steps: Array.from({ length: 501 }, () => ({})) }), /501 steps; a how-to has 500/],
    ['SubRip times', 'WEBVTT\n\n00:01,000 --> 00:02,000\na', /^guide\.json:3:1 error captions-invalid .*comma/],
    [
      'chapters that overlap',
      'WEBVTT\n\n00:00.000 --> 00:05.000\na\n\n00:04.000 --> 00:06.000\nb',
      /^guide\.json:6 A chapter begins before/,
    ],
    ['captions without cues', 'WEBVTT\n', /has no captions/],
  ];
  for (const [what, content, message] of cases) {
    it(`is told of ${what}: where, what, and how to mend it`, () => {
      assert.throws(() => imported(content), { name: 'ImportError', message });
    });
  }

  it('is told of bytes that are no text', () => {
    assert.throws(() => importHowto(Uint8Array.of(0xff, 0xfe), options), /not UTF-8/);
  });

  it('takes no long, whatever it is', () => {
    const began = process.cpuUsage();
    for (const text of [
      '<a '.repeat(100_000),
      '<b>'.repeat(100_000),
      '&lt;'.repeat(200_000),
      '<!--'.repeat(100_000),
      `<${'"'.repeat(200_000)}`,
    ]) {
      imported(guide({ introduction_rendered: text }));
    }
    assert.ok(process.cpuUsage(began).user < 5_000_000);
  });
});

describe('a chapters file', () => {
  it('becomes a how-to whose steps have its times, named by its identifiers', () => {
    const vtt =
      'WEBVTT\n\nopen\n00:00.000 --> 00:05.000\n<b>Open</b> it &amp; look\n\n2\n00:05.000 --> 00:09.000\nClose\n\n3\n00:20.000 --> 00:25.000\nClose\n';
    const { id, howto, notices } = imported(vtt, 'videos/book-a-room.chapters.vtt');
    assert.equal(id, 'book-a-room');
    assert.deepEqual(howto, {
      ...{ title: 'book a room', owner: 'Us' },
      steps: [
        { id: 'open', title: 'Open it & look', start: 0 },
        { id: 'close', title: 'Close', start: 5, end: 9 },
        { id: 'close-2', title: 'Close', start: 20, end: 25 },
      ],
    });
    assert.match(notices[0]!, /there is no video yet/);
  });
});
