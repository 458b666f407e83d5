import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Problem } from '@docent/compiler';
import { type FileContent, projectFolder } from '../support/project-folder.js';
import { readHowto } from '../support/published-json.js';
import { media, now } from '../support/sample-project.js';

type Test = Parameters<typeof projectFolder>[0];

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'number' ? [part] : [...part].map(c => c.charCodeAt(0)))));

describe('assets', () => {
  const compiler = createCompiler();

  function docent(src: string): FileContent {
    const image = { src, alt: 'A picture', width: 3, height: 2 };
    const howtos = { book: { title: 'Book', owner: 'Us', skill: 'book', steps: [{ id: 'a', title: 'A', image }] } };
    return { project: 'rooms', name: 'Rooms', locales: ['en'], skills: { book: { title: 'book' } }, howtos };
  }

  async function picture(
    test: Test,
    file: string,
    content: FileContent,
  ): Promise<{ src: string | undefined; problems: Problem[] }> {
    const folder = await projectFolder(test, { 'docent.json': docent(file), [file]: content });
    const { problems, published } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    return { src: published && readHowto(published, 'book', 'en').steps[0]!.image!.src, problems };
  }

  const pictures: [file: string, content: FileContent][] = [
    ['a.png', media.png],
    ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0, 'JFIF')],
    ['a.jpeg', bytes(0xff, 0xd8, 0xff, 0xe1, 'Exif')],
    ['a.gif', bytes('GIF89a', 1, 0, 1, 0)],
    ['a.webp', bytes('RIFF', 4, 0, 0, 0, 'WEBPVP8 ')],
    ['a.avif', bytes(0, 0, 0, 20, 'ftypmif1', 0, 0, 0, 0, 'avif')],
    ['a.svg', media.svg],
    ['b.svg', `\ufeff<?xml version="1.0"?>\n<!-- drawn by hand -->\n${media.svg}`],
    ['PICTURE.PNG', media.png],
    ['with blanks and ümlauts.png', media.png],
  ];
  for (const [file, content] of pictures) {
    it(`publishes ${file}`, async test => {
      const { src, problems } = await picture(test, file, content);
      assert.deepEqual(problems, []);
      assert.match(src!, /^\.\.\/a\/[0-9a-f]{32}\.(png|jpe?g|gif|webp|avif|svg)$/);
    });
  }

  const impostors: [file: string, content: FileContent][] = [
    ['a.png', '<!doctype html><title>Not found</title>'],
    ['a.png', bytes(0xff, 0xd8, 0xff)],
    ['a.jpg', media.png],
    ['a.avif', media.mp4],
    ['a.webp', bytes('RIFF', 4, 0, 0, 0, 'WAVEfmt ')],
    ['a.svg', '<html><body>no</body></html>'],
    ['a.svg', '<!-- only a comment -->'],
    ['a.svg', media.png],
  ];
  for (const [file, content] of impostors) {
    it(`refuses ${JSON.stringify(content).slice(0, 40)} as ${file}`, async test => {
      const { problems } = await picture(test, file, content);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ['asset-content'],
      );
    });
  }

  const drawings: [inside: string, reason: RegExp][] = [
    ['<script>alert(1)</script>', /a script/],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', /a script/],
    ['<SCRIPT href="x"/>', /a script/],
    ['<path onclick="alert(1)"/>', /an event handler/],
    ['<path\nonload = alert(1) />', /an event handler/],
    ['<path id="a"onload="alert(1)"/>', /an event handler/],
    ['<foreignObject><p>a</p></foreignObject>', /foreign content/],
    ['<a href="javascript:alert(1)">a</a>', /a javascript: address/],
    ['<a href="java&#x0A;script:alert(1)">a</a>', /a javascript: address/],
    ['<a href="&#106;avascript:alert(1)">a</a>', /a javascript: address/],
  ];
  for (const [inside, reason] of drawings) {
    it(`refuses an SVG with ${JSON.stringify(inside)}`, async test => {
      const { problems } = await picture(test, 'a.svg', media.svg.replace('</svg>', `${inside}</svg>`));
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, reason);
    });
  }

  it('refuses an SVG that defines entities', async test => {
    const { problems } = await picture(test, 'a.svg', `<!DOCTYPE svg [<!ENTITY a "<b/>">]>${media.svg}`);
    assert.match(problems[0]!.message, /entity definitions/);
  });

  it('refuses files of more than 200 MB', async test => {
    const folder = await projectFolder(test, { 'docent.json': docent('huge.png'), 'huge.png': media.png });
    await truncate(join(folder, 'huge.png'), 200_000_001);
    const { problems } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    assert.deepEqual(
      problems.map(({ code, message }) => ({ code, message })),
      [{ code: 'asset-size', message: '"huge.png" is larger than 200 MB.' }],
    );
  });

  it('refuses a folder with the name of a picture', async test => {
    const folder = await projectFolder(test, { 'docent.json': docent('a.png'), 'a.png/b.txt': 'b' });
    const { problems } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['asset-not-found'],
    );
  });

  it('publishes a file once, however often and under whatever names it is used', async test => {
    const image = (src: string) => ({ src, alt: 'A picture', width: 3, height: 2 });
    const steps = ['a.png', './a.png', 'b.png'].map((src, index) => ({
      id: `s-${index}`,
      title: 'S',
      image: image(src),
    }));
    const howtos = { book: { title: 'Book', owner: 'Us', steps } };
    const folder = await projectFolder(test, {
      'docent.json': { project: 'rooms', name: 'Rooms', locales: ['en'], howtos },
      'a.png': media.png,
      'b.png': media.png,
    });
    const { published } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
    assert.equal(published!.assets.size, 1);
  });
});
