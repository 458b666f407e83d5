import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Problem } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';
import { media, now } from '../support/sample-project.js';

describe('captions', () => {
  const compiler = createCompiler();

  async function check(test: Parameters<typeof projectFolder>[0], vtt: string | Uint8Array): Promise<Problem[]> {
    const video = {
      ...{ sources: [{ src: 'a.webm' }], poster: 'a.png', width: 640, height: 360, duration: 20 },
      captions: [{ src: 'en/captions.vtt', locale: 'en', label: 'English' }],
    };
    const image = { src: 'a.png', alt: 'A', width: 3, height: 2 };
    const book = { title: 'Book', owner: 'Us', skill: 'book', steps: [{ id: 'a', title: 'A', image }], video };
    const folder = await projectFolder(test, {
      'docent.json': {
        ...{ project: 'rooms', name: 'Rooms', locales: ['en'] },
        ...{ skills: { book: { title: 'book' } }, howtos: { book } },
      },
      ...{ 'a.webm': media.webm, 'a.png': media.png, 'en/captions.vtt': vtt },
    });
    return (await compiler.compileProject({ file: join(folder, 'docent.json'), now })).problems;
  }

  const sound: [name: string, vtt: string][] = [
    ['a cue', media.vtt],
    ['Windows line ends and a byte order mark', `\ufeff${media.vtt.replaceAll('\n', '\r\n')}`],
    [
      'a header, notes, style, regions',
      'WEBVTT - Booking\nKind: captions\n\nNOTE all\ngood\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\na',
    ],
    ['identifiers, settings and hours', 'WEBVTT\n\none\n00:00:01.000 --> 100:00:02.000 align:start line:0\na\nb\n'],
    ['no empty line at the header', 'WEBVTT\n00:01.000 --> 00:02.000\na'],
  ];
  for (const [name, vtt] of sound) {
    it(`with ${name} are published`, async test => {
      assert.deepEqual(await check(test, vtt), []);
    });
  }

  const broken: [name: string, vtt: string | Uint8Array, line: number, message: RegExp][] = [
    ['no signature', '00:01.000 --> 00:02.000\na', 1, /does not begin with WEBVTT/],
    ['a wrong signature', 'WEBVTTX\n\n00:01.000 --> 00:02.000\na', 1, /does not begin with WEBVTT/],
    ['no cue', 'WEBVTT\n\nNOTE nothing is said\n', 1, /has no captions/],
    ['a comma', 'WEBVTT\n\n00:01,000 --> 00:02,000\na', 3, /comma/],
    ['no thousandths', 'WEBVTT\n\n00:01 --> 00:02\na', 3, /cannot be read/],
    ['a minute of 60 seconds', 'WEBVTT\n\n00:60.000 --> 01:02.000\na', 3, /cannot be read/],
    ['a short arrow', 'WEBVTT\n\n00:01.000 -> 00:02.000\na', 3, /belong to no caption/],
    ['no blanks around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\na', 3, /cannot be read/],
    ['an end before the start', 'WEBVTT\n\n00:02.000 --> 00:01.000\na', 3, /ends before it begins/],
    ['no text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\nNOTE a', 3, /has no text/],
    ['text without times', 'WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nb', 6, /belong to no caption/],
    [
      'cues that stick together',
      'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb',
      4,
      /without an empty line/,
    ],
    ['another encoding', Uint8Array.of(0x57, 0x45, 0x42, 0x56, 0x54, 0x54, 10, 10, 0xff, 0xfe), 1, /not UTF-8/],
  ];
  for (const [name, vtt, line, message] of broken) {
    it(`with ${name} are refused at their line`, async test => {
      const [problem, ...others] = await check(test, vtt);
      assert.deepEqual(others, []);
      assert.equal(problem?.code, 'captions-invalid');
      assert.equal(problem.file, 'en/captions.vtt');
      assert.equal(problem.line, line);
      assert.match(problem.message, message);
    });
  }
});
