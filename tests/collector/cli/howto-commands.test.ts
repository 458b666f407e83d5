import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { projectFolder } from '../../compiler/support/project-folder.js';
import { media } from '../../compiler/support/sample-project.js';
import { runProgram } from '../support/run-program.js';

const image = { src: 'a.png', alt: 'The words of an author', width: 3, height: 2 };
const howto = {
  ...{ title: 'Book a room', owner: 'Us', skill: 'book' },
  video: { sources: [{ src: 'a.webm' }], poster: 'a.png', width: 1280, height: 720, duration: 20, speech: false },
  steps: [
    { id: 'open', title: 'Open it', text: 'Press **Open**.', start: 0, image },
    { id: 'close', title: 'Close it', start: 10 },
  ],
};

async function inProject(test: TestContext) {
  const skills = { book: { title: 'book' } };
  const docent = {
    project: 'rooms',
    name: 'Rooms',
    locales: ['en'],
    include: ['howtos/*.json'],
    skills,
    howtos: { book: howto },
  };
  const chapters = 'WEBVTT\n\nopen\n00:00.000 --> 00:05.000\nOpen\n';
  const folder = await projectFolder(test, {
    'docent.json': docent,
    'howtos/empty.json': {},
    ...{ 'a.png': media.png, 'a.webm': media.webm, 'move.chapters.vtt': chapters },
  });
  return { folder, run: (...args: string[]) => runProgram({ cwd: folder }, ...args) };
}

describe('docent import', () => {
  it('writes a how-to into a file that the project includes, and never over another', async test => {
    const { folder, run } = await inProject(test);
    const { code, out, err } = await run('import', 'move.chapters.vtt', '--title', 'Move a booking');
    assert.equal(code, 0, err);
    assert.match(out, /howto:move with 1 steps is in howtos\/move\.json/);
    assert.doesNotMatch(err, /include/);
    const { howtos } = JSON.parse(await readFile(join(folder, 'howtos/move.json'), 'utf8')) as { howtos: object };
    const steps = [{ id: 'open', title: 'Open', start: 0, end: 5 }];
    assert.deepEqual(howtos, { move: { title: 'Move a booking', owner: 'Rooms', steps } });
    const again = await run('import', 'move.chapters.vtt');
    assert.deepEqual(
      [again.code, again.err],
      [2, 'howtos/move.json is already there; nothing was written. Name another with --out or --id.\n'],
    );
    assert.match((await run('import', 'move.chapters.vtt', '-o', 'move.json')).err, /Add "move\.json" to "include"/);
  });

  it('says what is wrong with a file, an id, and when there is none', async test => {
    const { folder, run } = await inProject(test);
    await writeFile(join(folder, 'guide.json'), '{"title": "A", "steps": {}}');
    const broken = await run('import', 'guide.json');
    assert.deepEqual([broken.code, broken.out], [1, '']);
    assert.match(broken.err, /the guide\.steps is an object, not a list/);
    assert.match((await run('import', 'nothing.json')).err, /There is no file nothing\.json/);
    assert.match((await run('import', 'guide.json', '--id', '../up')).err, /"\.\.\/up" is no id/);
  });
});

describe('docent export and captions', () => {
  it('write how-tos for other programs, to a file or to the terminal', async test => {
    const { folder, run } = await inProject(test);
    const chapters = await run('export', 'howto:book', '--format', 'webvtt-chapters');
    assert.equal(chapters.out, (await run('captions', 'book', '--chapters')).out);
    assert.match(chapters.out, /^WEBVTT\n\nopen\n00:00:00\.000 --> 00:00:10\.000\nOpen it\n/);
    assert.match((await run('captions', 'book')).out, /\nPress Open\.\n/);
    await run(
      'export',
      'book',
      '--format',
      'schema-org',
      '--base-url',
      'https://learn.example/v1/projects/rooms',
      '-o',
      'a.json',
    );
    assert.match(
      await readFile(join(folder, 'a.json'), 'utf8'),
      /"contentUrl": "https:\/\/learn\.example\/v1\/projects\/rooms\/a\/\w+\.webm"/,
    );
    const guide = await run('export', 'book', '--format', 'ifixit');
    assert.match(guide.err, /Pictures that lie with the project are left out/);
    assert.equal((JSON.parse(guide.out) as { title: string }).title, 'Book a room');
  });

  it('say what is missing', async test => {
    const { run } = await inProject(test);
    const nobody = await run('export', 'boo', '--format', 'ifixit');
    assert.deepEqual([nobody.code, nobody.err], [2, 'There is no how-to "boo". There are: book.\n']);
    assert.match((await run('export', 'book', '--format', 'schema-org')).err, /--base-url/);
    assert.match((await run('captions', 'book', '--locale', 'de')).err, /not translated into "de"/);
    await assert.rejects(
      run('export', 'book', '--format', 'ifixit', '--base-url', 'learn.example'),
      /An address starts/,
    );
  });
});

describe('docent stills', () => {
  /** Stands in for ffmpeg: writes what it was asked for into its output. */
  async function ffmpeg(folder: string, script: string): Promise<string> {
    const path = join(folder, 'ffmpeg');
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }
  const works =
    'case "$*" in *-encoders*) echo " V..... libwebp  WebP";; *) for to; do :; done; echo "$*" > "$to";; esac';

  it('takes poster, a still at 60 % of each step and thumbnails, and shows what to write', async test => {
    const { folder, run } = await inProject(test);
    const before = await readFile(join(folder, 'docent.json'), 'utf8');
    const { code, out, err } = await run('stills', 'book', '--ffmpeg', await ffmpeg(folder, works));
    assert.equal(code, 0, err);
    assert.equal(await readFile(join(folder, 'docent.json'), 'utf8'), before);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'video.poster = "./a.poster.webp"',
      'steps.0.image = {"src":"./a.open.webp","alt":"The words of an author","width":960,"height":540}',
      'steps.1.image = {"src":"./a.close.webp","alt":"Close it","width":960,"height":540}',
      'video.thumbnails = {"src":"./a.thumbnails.webp","columns":10,"rows":2,"interval":1}',
    ]);
    const asked = async (file: string) => await readFile(join(folder, file), 'utf8');
    assert.match(await asked('a.open.webp'), /-ss 6\.000 /);
    assert.match(await asked('a.close.webp'), /-ss 16\.000 .*scale=960:540/);
    assert.match(await asked('a.thumbnails.webp'), /fps=1\/1.*scale=160:90,tile=10x2/);
  });

  it('names them in the project file when it is told to, and leaves the rest as it was written', async test => {
    const { folder, run } = await inProject(test);
    const { code, err } = await run('stills', 'book', '--write', '--ffmpeg', await ffmpeg(folder, works));
    assert.equal(code, 0, err);
    const { howtos, ...rest } = JSON.parse(await readFile(join(folder, 'docent.json'), 'utf8')) as {
      howtos: { book: typeof howto };
    };
    assert.equal(Object.keys(rest).join(), 'project,name,locales,include,skills');
    const { video, steps } = howtos.book;
    assert.deepEqual(steps[1], {
      ...howto.steps[1],
      image: { src: './a.close.webp', alt: 'Close it', width: 960, height: 540 },
    });
    assert.equal(video.poster, './a.poster.webp');
    assert.deepEqual(video.sources, howto.video.sources);
  });

  it('says how to get ffmpeg where there is none, and what it said when it failed', async test => {
    const { folder, run } = await inProject(test);
    const none = await run('stills', 'book', '--ffmpeg', join(folder, 'nothing'));
    assert.equal(none.code, 3);
    assert.match(none.err, /There is no .*nothing\. Install it \(Debian: apt-get install ffmpeg/);
    const fails = 'case "$*" in *-encoders*) ;; *) echo "moov atom not found" >&2; exit 1;; esac';
    const failed = await run('stills', 'book', '--ffmpeg', await ffmpeg(folder, fails));
    assert.equal(failed.code, 3);
    assert.match(failed.err, /ffmpeg could not take a picture: moov atom not found/);
  });
});
