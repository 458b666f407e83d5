import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type Compilation, compileProject, createCompiler } from '@docent/compiler';
import { projectFolder } from './support/project-folder.js';
import { mustPublish, readHowto } from './support/published-json.js';
import { bookARoom, media, now, sampleProject } from './support/sample-project.js';

describe('compileProject', () => {
  const compiler = createCompiler();

  async function compile(test: Parameters<typeof projectFolder>[0], files = sampleProject()): Promise<Compilation> {
    return compiler.compileProject({ file: join(await projectFolder(test, files), 'docent.json'), now });
  }

  it('publishes a how-to with everything a how-to can have', async test => {
    const published = mustPublish(await compile(test));
    const { revision, ...howto } = readHowto(published, 'book-a-room', 'en');
    const asset = (content: string | Uint8Array) =>
      `../${[...published.assets].find(([path]) => path.endsWith(content === media.vtt ? '.vtt' : `.${extension(content)}`))?.[0]}`;

    assert.match(revision, /^[0-9a-f]{12}$/);
    assert.deepEqual(howto, {
      kind: 'howto',
      id: 'book-a-room',
      ref: 'howto:book-a-room',
      locale: 'en',
      owner: bookARoom.owner,
      sources: bookARoom.sources,
      reviewed: '2026-11-01',
      expires: '2027-11-01',
      title: 'Book a room',
      summary: [['p', {}, 'Two minutes, and the room is ', ['em', {}, 'yours'], '.']],
      skill: { id: 'book-rooms', title: 'book a room' },
      subjects: [{ id: 'calendar', title: 'Calendar', url: 'https://meridian.example/calendar' }],
      difficulty: 'beginner',
      minutes: 2,
      tools: [{ name: 'A mouse', note: 'A finger will do.' }],
      parts: [{ name: 'Patience', quantity: 1 }],
      video: {
        sources: [
          { src: asset(media.webm), type: 'video/webm', bytes: 8 },
          { src: asset(media.mp4), type: 'video/mp4', bytes: 17 },
        ],
        poster: asset(media.png),
        width: 1280,
        height: 720,
        duration: 20,
        speech: true,
        captions: [{ src: asset(media.vtt), locale: 'en', label: 'English' }],
      },
      steps: [
        { id: 'open', title: 'Open the calendar', start: 0, end: 7.5 },
        { id: 'look', title: 'Look for a free room' },
        {
          id: 'drag',
          title: 'Drag across the hours',
          text: [['p', {}, 'The ', ['strong', {}, 'blue bar'], ' shows the length.']],
          image: { src: asset(media.png), alt: 'The bar being dragged.', width: 3, height: 2 },
          lines: [{ kind: 'caution', text: [['p', {}, 'Guests are told at once.']] }],
          start: 7.5,
          end: 20,
        },
      ],
    });
  });

  it('publishes a translated how-to with the texts there are and the source for the rest', async test => {
    const howto = readHowto(mustPublish(await compile(test)), 'book-a-room', 'de');
    assert.equal(howto.locale, 'de');
    assert.equal(howto.title, 'Einen Raum buchen');
    assert.equal(howto.skill?.title, 'einen Raum buchen');
    assert.equal(howto.subjects?.[0]?.title, 'Kalender');
    assert.equal(howto.steps[0]?.title, 'Open the calendar');
  });

  it('gives a locale into which nothing is translated the file of the source locale, which says so', async test => {
    const files = sampleProject();
    Object.assign(files['docent.json'], { locales: ['en', 'de', 'ar'] });
    const published = mustPublish(await compile(test, files));
    const hashes = published.manifest.entities['howto:book-a-room']!;
    assert.equal(hashes.ar, hashes.en);
    assert.notEqual(hashes.de, hashes.en);
    assert.equal(readHowto(published, 'book-a-room', 'ar').locale, 'en');
  });

  it('warns once per entity and locale that translations are missing, with their number and the first place', async test => {
    const { problems: all } = await compile(test);
    const problems = all.filter(({ code }) => code !== 'still-missing');
    assert.deepEqual(
      problems.map(({ severity, code, path, message }) => ({ severity, code, path, message })),
      [
        {
          severity: 'warning',
          code: 'missing-translation',
          path: '/howtos/book-a-room/summary',
          message: 'How-to "book-a-room": 12 of 13 texts have no translation into "de".',
        },
      ],
    );
  });

  it('puts the project itself into the manifest', async test => {
    const { manifest } = mustPublish(await compile(test));
    assert.match(manifest.version, /^[0-9a-f]{32}$/);
    assert.deepEqual(
      { ...manifest, version: '', entities: Object.keys(manifest.entities) },
      {
        format: 1,
        version: '',
        project: 'meridian',
        name: 'Meridian Rooms',
        locales: ['en', 'de'],
        theme: { light: { 'color-accent': '#2f5bd7', 'color-on-accent': '#fff' } },
        entities: ['howto:book-a-room'],
        shards: 0,
      },
    );
  });

  it('names assets by their content and hands over where they lie', async test => {
    const { assets } = mustPublish(await compile(test));
    assert.equal(assets.size, 4);
    for (const [path, source] of assets) {
      assert.match(path, /^a\/[0-9a-f]{32}\.(png|webm|mp4|vtt)$/);
      assert.ok(source.startsWith('/') || /^[A-Z]:/.test(source), source);
    }
  });

  it('leaves https assets as they are', async test => {
    const files = sampleProject();
    files['howtos/book.json'].howtos['book-a-room'].video.poster = 'https://meridian.example/poster.webp?v=2';
    const howto = readHowto(mustPublish(await compile(test, files)), 'book-a-room', 'en');
    assert.equal(howto.video?.poster, 'https://meridian.example/poster.webp?v=2');
  });

  it('publishes nothing when there is an error, and says all that is wrong', async () => {
    const { problems, published } = await compileProject({ file: 'no/such/docent.json', now });
    assert.equal(published, undefined);
    assert.deepEqual(
      problems.map(({ code, file, line }) => ({ code, file, line })),
      [{ code: 'file-not-found', file: 'docent.json', line: 1 }],
    );
  });
});

function extension(content: string | Uint8Array): string {
  return Object.entries(media).find(([, value]) => value === content)![0];
}
