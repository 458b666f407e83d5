import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Published } from '@docent/compiler';
import { type FileContent, projectFolder } from '../support/project-folder.js';
import { mustPublish, readHowto } from '../support/published-json.js';
import { bookARoom, media, now, sampleProject } from '../support/sample-project.js';

type Test = Parameters<typeof projectFolder>[0];

describe('published bytes', () => {
  const compiler = createCompiler();

  async function publish(test: Test, files: Record<string, FileContent>): Promise<Published> {
    const folder = await projectFolder(test, files);
    return mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now }));
  }

  /** A project with a second how-to beside the first, so that it can be seen to stay the same. */
  function twoHowtos(): ReturnType<typeof sampleProject> {
    const files = sampleProject();
    const cancel = { ...structuredClone(bookARoom), title: { en: 'Cancel', de: 'Absagen' } };
    Object.assign(files['howtos/book.json'].howtos, { 'cancel-a-room': cancel });
    return files;
  }

  it('are the same for the same input, in another folder', async test => {
    assert.deepEqual(contents(await publish(test, twoHowtos())), contents(await publish(test, twoHowtos())));
  });

  it('are the same whatever the order of keys, includes and files', async test => {
    const files = twoHowtos();
    const { howtos } = files['howtos/book.json'];
    const [first, second] = Object.entries(howtos);
    const shuffled = Object.fromEntries(
      Object.entries({
        ...files,
        'docent.json': reversed({
          ...files['docent.json'],
          include: ['howtos/z.json', 'howtos/a*.json', 'howtos/*.json'],
        }),
        'howtos/z.json': { howtos: reversed({ [first![0]]: first![1] }) },
        'howtos/a.json': { howtos: reversed({ [second![0]]: second![1] }) },
      })
        .filter(([file]) => file !== 'howtos/book.json')
        .reverse(),
    ) as Record<string, FileContent>;
    assert.deepEqual(contents(await publish(test, shuffled)), contents(await publish(test, files)));
  });

  it('of other entities stay when one text changes', async test => {
    const before = await publish(test, twoHowtos());
    const changed = twoHowtos();
    changed['howtos/book.json'].howtos['book-a-room'].steps[0]!.title = 'Open your calendar';
    const after = await publish(test, changed);

    const [was, is] = [before.manifest.entities, after.manifest.entities];
    assert.deepEqual(is['howto:cancel-a-room'], was['howto:cancel-a-room']);
    assert.notEqual(is['howto:book-a-room']!.en, was['howto:book-a-room']!.en);
    assert.notEqual(after.manifest.version, before.manifest.version);
    const kept = [...after.files.keys()].filter(path => before.files.has(path));
    assert.equal(kept.filter(path => path.startsWith('e/')).length, 2, 'both locales of the other how-to');
  });

  it('do not depend on the day', async test => {
    const folder = await projectFolder(test, sampleProject());
    const on = async (day: string) =>
      contents(mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now: new Date(day) })));
    assert.deepEqual(await on('2026-01-01'), await on('2030-01-01'));
  });

  describe('revision of an entity', () => {
    async function revision(test: Test, change: (files: ReturnType<typeof sampleProject>) => void): Promise<string> {
      const files = sampleProject();
      change(files);
      return readHowto(await publish(test, files), 'book-a-room', 'de').revision;
    }
    const howto = (files: ReturnType<typeof sampleProject>) => files['howtos/book.json'].howtos['book-a-room'];

    for (const [name, change] of [
      ['a translation', files => (howto(files).title.de = 'Raum reservieren')],
      ['captions in another language', files => addGermanCaptions(howto(files))],
      ['the day of the last review', files => (howto(files).reviewed = '2026-11-20')],
      ['the owner', files => (howto(files).owner = 'Somebody else')],
      [
        'the title of the skill',
        files => Object.assign(files['docent.json'], { skills: { 'book-rooms': { title: 'book' } } }),
      ],
    ] as [string, (files: ReturnType<typeof sampleProject>) => void][]) {
      it(`stays when ${name} changes`, async test => {
        assert.equal(await revision(test, change), await revision(test, () => {}));
      });
    }

    for (const [name, change] of [
      ['a text', files => (howto(files).steps[1]!.title = 'Look again')],
      ['the order of steps', files => howto(files).steps.splice(1, 1)],
      ['the bytes of a picture', files => (files['howtos/assets/book.png'] = Uint8Array.of(...media.png, 0))],
      ['the skill', files => skillChange(files)],
    ] as [string, (files: ReturnType<typeof sampleProject>) => void][]) {
      it(`changes when ${name} changes`, async test => {
        assert.notEqual(await revision(test, change), await revision(test, () => {}));
      });
    }

    it('is the same in every locale', async test => {
      const published = await publish(test, sampleProject());
      assert.equal(
        readHowto(published, 'book-a-room', 'de').revision,
        readHowto(published, 'book-a-room', 'en').revision,
      );
    });
  });
});

function contents({ files, assets }: Published): Record<string, string> {
  const texts = [...files].map(([path, content]) => [path, new TextDecoder().decode(content)] as const);
  return Object.fromEntries([...texts, ...[...assets.keys()].map(path => [path, 'asset'] as const)]);
}

function reversed<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, reversed(child as unknown)]);
  return Object.fromEntries(entries.reverse()) as T;
}

function addGermanCaptions({ video }: typeof bookARoom): void {
  video.captions.push({ src: 'assets/book.en.vtt', locale: 'de', label: 'Deutsch' });
}

function skillChange(files: ReturnType<typeof sampleProject>): void {
  Object.assign(files['docent.json'], { skills: { 'book-room': { title: 'book a room' } } });
  files['howtos/book.json'].howtos['book-a-room'].skill = 'book-room';
}
