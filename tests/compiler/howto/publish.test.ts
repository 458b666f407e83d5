import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { PublishedHowto } from '@docent/schema';
import { createCompiler } from '@docent/compiler';
import { type FileContent, projectFolder } from '../support/project-folder.js';
import { mustPublish, readHowto } from '../support/published-json.js';
import { media, now } from '../support/sample-project.js';

const image = { src: 'a.png', alt: 'A', width: 3, height: 2 };
const video = {
  ...{ sources: [{ src: 'a.webm' }], poster: 'a.png', width: 640, height: 360, duration: 20, speech: false },
};
const step = (id: string, fields: object = {}) => ({ id, title: id, ...fields });

describe('a how-to', () => {
  const compiler = createCompiler();

  async function compile(
    test: TestContext,
    howto: object,
    { project = {}, ...files }: Record<string, FileContent> & { project?: object } = {},
  ): Promise<PublishedHowto> {
    const book = { title: 'Book', owner: 'Us', ...howto };
    const docent = { project: 'rooms', name: 'Rooms', locales: ['en', 'de'], howtos: { book }, ...project };
    const folder = await projectFolder(test, {
      'docent.json': docent,
      ...{
        'a.png': media.png,
        'a.webm': media.webm,
        'en.vtt': media.vtt,
        'de.vtt': `${media.vtt}\nNOTE auf Deutsch\n`,
      },
      ...files,
    });
    const compilation = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    return readHowto(mustPublish(compilation), 'book', 'en');
  }

  it('names the entities it leads to by their titles, in its language', async test => {
    const prerequisites = [{ entity: 'howto:unpack', url: '/unpack' }];
    const unpack = { title: { en: 'Unpack', de: 'Auspacken' }, owner: 'Us', steps: [step('a')] };
    const howtos = {
      book: { title: 'Book', owner: 'Us', prerequisites, steps: [step('a', { entity: 'howto:unpack' })] },
      unpack,
    };
    const howto = await compile(test, {}, { project: { howtos } });
    const link = { kind: 'howto', id: 'unpack', title: 'Unpack' };
    assert.deepEqual(howto.prerequisites, [{ ...link, url: '/unpack' }]);
    assert.deepEqual(howto.steps[0]?.entity, link);
  });

  it('takes the times of its steps from chapters by their place', async test => {
    const chapters = 'WEBVTT\n\n1\n00:00.000 --> 00:07.500\nOpen\n\n2\n00:08.000 --> 00:20.000\nClose\n';
    const { steps } = await compile(
      test,
      { video: { ...video, chapters: 'c.vtt' }, steps: [step('a'), step('own', { video }), step('b')] },
      { 'c.vtt': chapters },
    );
    assert.deepEqual(
      steps.map(({ id, start, end }) => [id, start, end]),
      [
        ['a', 0, 7.5],
        ['own', 0, 20],
        ['b', 8, 20],
      ],
    );
  });

  it('takes the times of its steps from chapters that name them, in any order, but not those that are written', async test => {
    const chapters = 'WEBVTT\n\nb\n00:08.000 --> 00:12.000\nB\n\na\n00:00.000 --> 00:07.500\nA\n';
    const { steps } = await compile(
      test,
      { video: { ...video, chapters: 'c.vtt' }, steps: [step('a'), step('b', { start: 9 }), step('c')] },
      { 'c.vtt': chapters },
    );
    assert.deepEqual(
      steps.map(({ start, end }) => [start, end]),
      [
        [0, 7.5],
        [9, 20],
        [undefined, undefined],
      ],
    );
  });

  it('keeps an id of YouTube as it is, also one that begins with a hyphen (vidstack#1737)', async test => {
    const embed = { provider: 'youtube', id: '-aqz-KE_bpK' };
    const { sources: _, ...rest } = video;
    const howto = await compile(test, { video: { ...rest, embed }, steps: [step('a')] });
    assert.deepEqual(howto.video?.embed, embed);
  });

  it('says how large the files of its video are, and only of those that are its own', async test => {
    const sources = [{ src: 'a.webm' }, { src: 'https://meridian.example/a.mp4' }];
    const howto = await compile(test, { video: { ...video, sources }, steps: [step('a')] });
    assert.deepEqual(
      howto.video?.sources.map(({ bytes }) => bytes),
      [8, undefined],
    );
  });

  it('has sections after those they stand in', async test => {
    const sections = [
      { id: 'drawers', title: 'Drawers', section: 'top' },
      { id: 'top', title: 'Top' },
    ];
    const howto = await compile(test, { sections, steps: [step('a', { section: 'drawers' })] });
    assert.deepEqual(
      howto.sections?.map(({ id }) => id),
      ['top', 'drawers'],
    );
  });

  it('brings the named rules of the project that its steps use, and says whether rules need more than JsonLogic', async test => {
    const conditions = {
      large: { title: 'Large', when: { '>': [{ value: 'area' }, 20] } },
      other: { title: 'Other', when: { '==': [{ var: 'account.plan' }, 'free'] } },
    };
    const values = { area: { title: 'Area', value: { 'round-half-up': [{ var: 'customer.area' }] } } };
    const project = { conditions, values };
    const howto = await compile(test, { steps: [step('a', { when: { condition: 'large' } })] }, { project });
    assert.deepEqual([Object.keys(howto.conditions ?? {}), Object.keys(howto.values ?? {})], [['large'], ['area']]);
    assert.equal(howto.additions, true);
    const plain = await compile(
      test,
      { steps: [step('a', { when: { '==': [{ var: 'page.url' }, '/'] } })] },
      { project },
    );
    assert.deepEqual([plain.conditions, plain.values, plain.additions], [undefined, undefined, undefined]);
  });

  it('keeps its revision when captions or descriptions of a step’s video are translated, not when they change', async test => {
    const track = (locale: string, src = `${locale}.vtt`) => ({ src, locale, label: locale });
    const revision = async (tracks: object[], key: string) =>
      (await compile(test, { steps: [step('a', { image, video: { ...video, [key]: tracks } })] })).revision;
    for (const key of ['captions', 'descriptions']) {
      const first = await revision([track('en')], key);
      assert.equal(await revision([track('en'), track('de')], key), first);
      assert.notEqual(await revision([track('en', 'de.vtt')], key), first);
    }
  });
});
