import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compileProject } from '@docent/compiler';
import type { PublishedHowto } from '@docent/schema';
import { once } from '../support/once.js';
import { root } from '../support/source-files.js';

const project = join(root, 'demo/project');
const locales = ['en', 'de', 'ar'];

const compiled = once(() => compileProject({ file: join(project, 'docent.json'), now: new Date('2026-11-22') }));

async function howtos(locale: string): Promise<PublishedHowto[]> {
  const { published } = await compiled();
  assert.ok(published);
  const refs = Object.entries(published.manifest.entities).filter(([ref]) => ref.startsWith('howto:'));
  return refs.map(([, hashes]) => {
    const file = published.files.get(`e/${hashes[locale]}.json`);
    return JSON.parse(new TextDecoder().decode(file)) as PublishedHowto;
  });
}

describe('the project of the demo', () => {
  it('compiles without an error or a warning', async () => {
    const { problems } = await compiled();
    assert.deepEqual(problems, []);
  });

  for (const locale of locales) {
    it(`has at least three how-tos of six steps or more in ${locale}, each with video, captions and stills`, async () => {
      // Those without a video of their own show one in a step.
      const all = (await howtos(locale)).filter(({ video }) => video);
      assert.ok(all.length >= 3);
      for (const { id, steps, video, locale: written } of all) {
        assert.equal(written, locale);
        assert.ok(steps.length >= 6, `${id} has ${steps.length} steps`);
        assert.deepEqual(
          video?.sources.map(({ type }) => type),
          ['video/webm', 'video/mp4'],
        );
        assert.deepEqual(
          video?.captions.map(captions => captions.locale),
          locales,
        );
        assert.ok(steps.every(step => step.image && step.text && step.start !== undefined && step.end !== undefined));
      }
    });
  }

  it('gives the videos’ length as it is, and keeps them under 600 kB', async () => {
    for (const { id, video, steps } of await howtos('en')) {
      for (const type of ['webm', 'mp4']) {
        const file = join(project, 'assets', `${id}.${type}`);
        assert.ok(existsSync(file));
        assert.ok(readFileSync(file).length < 600_000, `${file} is larger than 600 kB`);
      }
      const measured = mp4Duration(readFileSync(join(project, 'assets', `${id}.mp4`)));
      const { duration = 0 } = video ?? steps.find(step => step.video)?.video ?? {};
      assert.ok(Math.abs(measured - duration) < 0.2, `${id}: ${measured} s, not ${duration}`);
    }
  });

  it('shows what a how-to can have: sections, a branch, cautions to be read, parts that scale, help, another entity', async () => {
    const all = await howtos('en');
    const display = all.find(({ id }) => id === 'set-up-a-room-display');
    assert.ok(display?.yield && display.questions && display.contact && display.prerequisites);
    assert.ok(display.sections?.some(({ section }) => section !== undefined));
    assert.ok(display.video?.thumbnails && display.video.descriptions?.length === locales.length);
    assert.equal(display.steps.filter(({ when }) => when !== undefined).length, 2);
    assert.ok(display.steps.some(({ lines }) => lines?.some(({ acknowledge }) => acknowledge)));
    assert.ok(display.steps.some(({ help, contact }) => help && contact));
    assert.ok(display.steps.some(({ entity }) => entity?.kind === 'advice'));
    assert.ok(all.some(({ steps }) => steps.some(step => step.video)));
  });

  it('is listed in full by the scripts that record the application and draw the rest', () => {
    const script = ['record/record.mjs', 'draw/draw.mjs']
      .map(file => readFileSync(join(root, 'demo', file), 'utf8'))
      .join('\n');
    const listed = [...script.matchAll(/^ {2}'([a-z-]+)': /gm)].map(([, id]) => id).sort();
    const files = execFileSync('git', ['ls-files', 'demo/project/howtos'], { cwd: root, encoding: 'utf8' });
    assert.deepEqual(
      listed,
      files
        .trim()
        .split('\n')
        .map(file => file.replace(/^.*\/|\.json$/g, ''))
        .sort(),
    );
  });
});

/** Length in seconds from the movie header (ISO/IEC 14496-12, 8.2.2, version 0). */
function mp4Duration(file: Buffer): number {
  const header = file.indexOf('mvhd');
  assert.equal(file[header + 4], 0);
  return file.readUInt32BE(header + 20) / file.readUInt32BE(header + 16);
}
