import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { type Compilation, createCompiler } from '@docent/compiler';
import { type FileContent, projectFolder, writeFiles } from './support/project-folder.js';
import { mustPublish, readHowto } from './support/published-json.js';
import { media, now, sampleProject } from './support/sample-project.js';

const rooms = { project: 'rooms', name: 'Rooms', locales: ['en'] };

describe('a hostile project', () => {
  const compiler = createCompiler();
  const before = Object.getOwnPropertyNames(Object.prototype).sort();

  afterEach(() => {
    assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before, 'Object.prototype was changed');
  });

  async function compile(
    test: Parameters<typeof projectFolder>[0],
    files: Record<string, FileContent>,
  ): Promise<Compilation & { codes: string[]; folder: string }> {
    const folder = await projectFolder(test, files);
    const compilation = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    return { ...compilation, folder, codes: [...new Set(compilation.problems.map(({ code }) => code))] };
  }

  for (const [name, text] of [
    ['of lists', '['.repeat(100_000)],
    ['of objects', '{"a":'.repeat(100_000)],
    ['behind a quote in a comment', `/* " */ ${'['.repeat(100_000)}`],
    ['behind a quote in a line comment', `// "\n${'['.repeat(100_000)}`],
    ['behind a text that a line ends', `"abc\r${'['.repeat(100_000)}`],
    ['in a value', `{"project": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ] as const) {
    it(`with 100,000 nested brackets ${name} is refused without overflowing the stack`, async test => {
      const { codes, problems } = await compile(test, { 'docent.json': text });
      assert.deepEqual(codes, ['too-deep']);
      assert.ok(problems[0]!.column > 1);
    });
  }

  it('with brackets inside texts is not taken for a deep one', async test => {
    const { codes } = await compile(test, {
      'docent.json': { ...rooms, name: `${'['.repeat(150)} \\" ${'{'.repeat(100)}` },
    });
    assert.deepEqual(codes, []);
  });

  it('of 10 MB is refused by its size', async test => {
    const { problems } = await compile(test, { 'docent.json': `{"project":"${'a'.repeat(10_000_000)}"}` });
    assert.deepEqual(
      problems.map(({ code, message }) => ({ code, message })),
      [{ code: 'file-too-large', message: 'docent.json is 10.0 MB large; at most 5 MB are read.' }],
    );
  });

  it('that is not UTF-8 is refused', async test => {
    const { codes } = await compile(test, { 'docent.json': Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d) });
    assert.deepEqual(codes, ['file-unreadable']);
  });

  it('that is a folder is refused', async test => {
    const { codes } = await compile(test, { 'docent.json/file.json': '{}' });
    assert.deepEqual(codes, ['file-unreadable']);
  });

  it('may begin with a byte order mark', async test => {
    const { codes } = await compile(test, { 'docent.json': `\ufeff${JSON.stringify(rooms)}` });
    assert.deepEqual(codes, []);
  });

  it('cannot reach a prototype by a key, at any depth', async test => {
    const text = JSON.stringify({
      ...rooms,
      howtos: { book: { title: 'Book', owner: 'Us', steps: [{ id: 'a', title: 'A' }] } },
    })
      .replace('"project"', '"__proto__":{"polluted":true,"placed":true},"project"')
      .replace(
        '"title":"Book"',
        '"title":"Book","__proto__":{"owner":"Mallory"},"constructor":{"prototype":{"polluted":1}}',
      )
      .replace('"id":"a"', '"id":"a","prototype":{"text":"spoofed"}');
    const { problems, published } = await compile(test, { 'docent.json': text });
    assert.equal(published, undefined);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [
        ['forbidden-key', '/__proto__'],
        ['forbidden-key', '/howtos/book/__proto__'],
        ['forbidden-key', '/howtos/book/constructor'],
        ['forbidden-key', '/howtos/book/steps/0/prototype'],
      ],
    );
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  it('does not get a required key from a prototype', async test => {
    const docent = '{"__proto__": {"project": "rooms", "name": "Rooms"}, "locales": ["en"]}';
    const { problems } = await compile(test, { 'docent.json': docent });
    assert.deepEqual(problems.map(({ code, message }) => [code, message]).sort(), [
      ['forbidden-key', 'The key "__proto__" is not allowed and is ignored.'],
      ['missing-key', 'The file lacks "name".'],
      ['missing-key', 'The file lacks "project".'],
    ]);
  });

  it('with names of JavaScript as ids publishes them as ids', async test => {
    const step = [{ id: 'valueof', title: 'A' }];
    const howtos = { tostring: { title: 'Book', owner: 'Us', steps: step, skill: 'hasownproperty' } };
    const docent = { ...rooms, howtos, skills: { hasownproperty: { title: 'own' } } };
    const published = mustPublish(await compile(test, { 'docent.json': docent }));
    assert.equal(readHowto(published, 'tostring', 'en').skill?.title, 'own');
  });

  it('cannot read files outside its folder through links', async test => {
    const outside = await projectFolder(test, {
      'secret.json': { skills: { secret: { title: 'secret' } } },
      'secret.png': media.png,
    });
    const image = { src: 'linked.png', alt: 'Secret', width: 3, height: 2 };
    const steps = [{ id: 'a', title: 'A', image, text: '![Secret](folder/secret.png)' }];
    const folder = await projectFolder(test, {
      'docent.json': {
        ...rooms,
        include: ['linked.json', 'folder/secret.json', 'linked.*', '*/secret.json'],
        howtos: { book: { title: 'Book', owner: 'Us', steps } },
      },
    });
    await symlink(join(outside, 'secret.json'), join(folder, 'linked.json'));
    await symlink(join(outside, 'secret.png'), join(folder, 'linked.png'));
    await symlink(outside, join(folder, 'folder'));
    const { problems } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [
        ['include-outside', '/include/0'],
        ['include-outside', '/include/1'],
        // Patterns do not look behind links at all.
        ['include-empty', '/include/2'],
        ['include-empty', '/include/3'],
        ['asset-outside', '/howtos/book/steps/0/image/src'],
        ['asset-outside', '/howtos/book/steps/0/text'],
      ],
    );
  });

  it('may link inside its folder, and is not lost in loops', async test => {
    const files = sampleProject();
    const folder = await projectFolder(test, files);
    await symlink('book.json', join(folder, 'howtos/again.json'));
    await symlink(folder, join(folder, 'howtos/loop'));
    Object.assign(files['docent.json'], { include: ['**/*.json', 'howtos/again.json'] });
    await writeFiles(folder, { 'docent.json': files['docent.json'] });
    mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now }));
  });

  it('with more than 1,000 files is refused', async test => {
    const folder = await projectFolder(test, { 'docent.json': { ...rooms, include: ['parts/*.json'] } });
    await mkdir(join(folder, 'parts'));
    for (let part = 0; part <= 1000; part++) await writeFile(join(folder, `parts/${part}.json`), '{}');
    const { problems } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-many-files'],
    );
  });

  it('with a pattern that explodes is answered at once', async test => {
    const include = [
      `${'{a,b}'.repeat(60)}`,
      `${'+(a|'.repeat(60)}b${')'.repeat(60)}*.json`,
      `${'*'.repeat(400)}.json`,
    ];
    const started = performance.now();
    const { codes } = await compile(test, { 'docent.json': { ...rooms, include }, [`${'a'.repeat(100)}.txt`]: 'a' });
    assert.deepEqual(codes, ['include-empty']);
    assert.ok(performance.now() - started < 5000);
  });

  it('with very many mistakes gets the first thousand and their number', async test => {
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, index]));
    const started = performance.now();
    const { problems } = await compile(test, { 'docent.json': { ...rooms, ...unknown } });
    assert.ok(performance.now() - started < 10_000);
    assert.equal(problems.length, 1001);
    assert.equal(problems.at(-1)?.code, 'too-many-problems');
    assert.equal(problems.at(-1)?.message, 'There are 99,000 more problems.');
  });

  it('reports every problem of every file at once, sorted by file and line', async test => {
    const files = sampleProject();
    Object.assign(files['docent.json'], { plugins: [], include: ['howtos/*.json', 'nothing/*.json'] });
    const howto = files['howtos/book.json'].howtos['book-a-room'];
    Object.assign(howto, { tittle: 'x', minutes: 'two' });
    howto.steps[0]!.id = 'drag';
    howto.video.poster = 'assets/none.png';
    const { problems } = await compile(test, files);
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ file, code }) => `${file} ${code}`),
      [
        'docent.json include-empty',
        'docent.json unknown-key',
        'howtos/book.json wrong-type',
        'howtos/book.json asset-not-found',
        'howtos/book.json duplicate-id',
        'howtos/book.json unknown-key',
      ],
    );
    const lines = errors.filter(({ file }) => file === 'howtos/book.json').map(({ line }) => line);
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
  });

  it('with a broken file is not told that what stands in it does not exist', async test => {
    const howtos = { book: { title: 'Book', owner: 'Us', skill: 'book-rooms', steps: [{ id: 'a', title: 'A' }] } };
    const { problems } = await compile(test, {
      'docent.json': { ...rooms, howtos, include: ['skills.json'] },
      'skills.json': '{',
    });
    assert.deepEqual(
      problems.map(({ file, code }) => [file, code]),
      [['skills.json', 'syntax']],
    );
  });

  it('with a wrong id is told what else is wrong below it', async test => {
    const howtos = {
      'Book A Room': { title: 'Book', owner: 'Us', skill: 7, steps: [{ id: 'a', title: 'A', txet: '' }] },
    };
    const { problems } = await compile(test, { 'docent.json': { ...rooms, howtos } });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['invalid-id', 'wrong-type', 'unknown-key'],
    );
  });

  it('with an id that is too long is told so', async test => {
    const { problems } = await compile(test, {
      'docent.json': { ...rooms, skills: { ['a'.repeat(65)]: { title: 'a' } } },
    });
    assert.deepEqual(
      problems.map(({ code, hint }) => [code, hint]),
      [['too-long', 'Use at most 64 characters.']],
    );
  });

  it('cannot forge lines of a terminal with its keys', async test => {
    const { problems } = await compile(test, {
      'docent.json': { ...rooms, 'a\n\u001b[31mdocent.json:1:1 ok\u202e': 1 },
    });
    assert.doesNotMatch(problems[0]!.message, /[\p{Cc}\u202e]/u);
    assert.match(problems[0]!.message, /a\\n\\u001b\[31m/);
  });
});
