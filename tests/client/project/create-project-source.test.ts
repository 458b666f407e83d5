import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createProjectSource, type DocentOptions, type Fetch } from '@docent/client';
import { shardOf } from '@docent/engine';

const base = 'https://learn.vendor.example/v1/projects/meridian/';
const entity = (ref: string, locale: string) => ({
  kind: 'howto',
  ref,
  revision: 'r1',
  locale,
  title: locale,
  steps: [],
});
const deep = 'howto:replace-a-lamp';

describe('project source', () => {
  let files: Record<string, unknown>;
  let asked: string[];
  beforeEach(() => {
    asked = [];
    files = {
      [`${base}manifest.json`]: {
        format: 1,
        project: 'meridian',
        version: 'v1',
        locales: ['en', 'de'],
        entities: { 'howto:book-a-room': { en: 'h1', de: 'h2' } },
        shards: 4,
      },
      [`${base}e/h1.json`]: entity('howto:book-a-room', 'en'),
      [`${base}e/h2.json`]: entity('howto:book-a-room', 'de'),
      [`${base}i/v1/${shardOf(deep, 4)}.json`]: { entities: { [deep]: { en: 'h3' } } },
      [`${base}e/h3.json`]: entity(deep, 'en'),
    };
    for (let shard = 0; shard < 4; shard++) files[`${base}i/v1/${shard}.json`] ??= { entities: {} };
  });

  const fetch: Fetch = async url => {
    asked.push(url.replace(base, ''));
    const file = files[url];
    if (file instanceof Error) throw file;
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    return {
      status: file === undefined ? 404 : typeof file === 'number' ? file : 200,
      headers: new Headers(),
      text: async () => text,
    };
  };
  const source = (options: DocentOptions = { project: 'meridian', endpoint: 'https://learn.vendor.example' }) =>
    createProjectSource(fetch, options);

  it('loads nothing before it is asked', () => {
    source();
    assert.deepEqual(asked, []);
  });

  it('loads a placed entity with two requests, in the locale that serves best', async () => {
    const found = await source().entity('howto:book-a-room', [undefined, 'de-CH', 'en']);
    assert.equal(found.locale, 'de');
    assert.deepEqual(asked, ['manifest.json', 'e/h2.json']);
  });

  it('says where an entity came from, for its relative addresses', async () => {
    assert.equal((await source().entity('howto:book-a-room', [])).base, `${base}e/h1.json`);
  });

  it('looks an entity that is not placed up in its one shard', async () => {
    assert.equal((await source().entity(deep, ['de'])).ref, deep);
    assert.deepEqual(asked, ['manifest.json', `i/v1/${shardOf(deep, 4)}.json`, 'e/h3.json']);
  });

  it('asks once for what many want at the same time, and keeps it', async () => {
    const project = source();
    await Promise.all([1, 2, 3].map(() => project.entity('howto:book-a-room', ['en'])));
    await project.entity('howto:book-a-room', ['en']);
    assert.deepEqual(asked, ['manifest.json', 'e/h1.json']);
  });

  it('tries again when asked again after a failure', async () => {
    const project = source();
    const file = files[`${base}e/h1.json`];
    files[`${base}e/h1.json`] = 503;
    await assert.rejects(project.entity('howto:book-a-room', []), { code: 'unreachable', message: /status 503/ });
    files[`${base}e/h1.json`] = file;
    assert.equal((await project.entity('howto:book-a-room', [])).locale, 'en');
  });

  it('works from a compiled manifest without any collector', async () => {
    const cdn = 'https://cdn.example/help/';
    files = Object.fromEntries(Object.entries(files).map(([url, file]) => [url.replace(base, cdn), file]));
    assert.equal(
      (await source({ config: `${cdn}manifest.json` }).entity('howto:book-a-room', [])).base,
      `${cdn}e/h1.json`,
    );
  });

  it('names the nearest placed entity when one does not exist', async () => {
    await assert.rejects(source().entity('howto:bok-a-room', []), {
      name: 'DocentError',
      code: 'not-found',
      message: 'howto:bok-a-room is not published in project "meridian". Did you mean howto:book-a-room?',
    });
  });

  it('guesses nothing when nothing is near, and is not fooled by names every object has', async () => {
    for (const ref of ['howto:zzzzzzzzzzzzzzzzzz', '__proto__', 'constructor']) {
      await assert.rejects(source().entity(ref, []), { code: 'not-found', message: /project "meridian"\.$/ });
    }
  });

  const faults: [string, unknown, string, RegExp][] = [
    ['does not exist', undefined, 'not-found', /manifest\.json does not exist/],
    ['is not reachable', new TypeError('Failed to fetch'), 'unreachable', /did not answer/],
    ['answers 500', 500, 'unreachable', /status 500/],
    ['is a login page', '<!doctype html>', 'invalid', /is not JSON/],
    ['is null', null, 'invalid', /is not what Docent publishes/],
    ['is of a later format', { format: 2, entities: {}, locales: ['en'] }, 'invalid', /is not what Docent publishes/],
    ['has no entities', { format: 1, locales: ['en'] }, 'invalid', /is not what Docent publishes/],
  ];
  for (const [what, file, code, message] of faults) {
    it(`rejects with "${code}" when the manifest ${what}`, async () => {
      files[`${base}manifest.json`] = file;
      await assert.rejects(source().entity('howto:book-a-room', []), { name: 'DocentError', code, message });
    });
  }

  it('does not take another entity for the one asked for', async () => {
    files[`${base}e/h1.json`] = entity('howto:something-else', 'en');
    await assert.rejects(source().entity('howto:book-a-room', []), { code: 'invalid' });
  });

  it('says how to name a project when none is named', async () => {
    await assert.rejects(source({}).manifest(), { code: 'not-configured', message: /data-project=.*data-config=/ });
  });

  it('says how to compile a project that is written into the page', async () => {
    await assert.rejects(source({ inline: true }).manifest(), { code: 'not-configured', message: /docent compile/ });
  });
});
