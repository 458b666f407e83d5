import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createProjectSource } from '@docent/client';
import { fetchAnyway } from '@docent/client/project/fetch-anyway.js';

const base = 'https://learn.vendor.example/v1/projects/meridian/';
const files: Record<string, unknown> = {
  'manifest.json': {
    format: 1,
    project: 'meridian',
    version: 'v1',
    locales: ['en'],
    entities: { 'howto:book-a-room': { en: 'h1' }, 'howto:never-opened': { en: 'h2' } },
  },
  'e/h1.json': { kind: 'howto', ref: 'howto:book-a-room', revision: 'r1', locale: 'en' },
};

/** A browser that holds these files, and whose network answers with that status, or not at all. */
function browser(network: number | undefined) {
  const asked: string[] = [];
  const fetch = async (url: string, init?: RequestInit) => {
    const name = url.replace(base, '');
    asked.push(`${name} ${init?.cache ?? ''}`.trim());
    const held = init?.cache === 'force-cache' && files[name];
    if (!network && !held) throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(held || files[name]), { status: network ?? 200 });
  };
  const source = createProjectSource(fetchAnyway({ fetch } as never), { config: `${base}manifest.json` });
  return { asked, source };
}

describe('fetching what was published', () => {
  it('takes what the browser still holds when nobody answers: what was opened before can be read offline', async () => {
    const { asked, source } = browser(undefined);
    assert.equal((await source.entity('howto:book-a-room', [])).ref, 'howto:book-a-room');
    assert.deepEqual(asked, ['manifest.json', 'manifest.json force-cache', 'e/h1.json', 'e/h1.json force-cache']);
  });

  it('says that nobody answers when the browser holds nothing', async () => {
    await assert.rejects(browser(undefined).source.entity('howto:never-opened', []), { code: 'unreachable' });
  });

  it('asks the network alone when that answers, also with no', async () => {
    const online = browser(200);
    await online.source.entity('howto:book-a-room', []);
    assert.deepEqual(online.asked, ['manifest.json', 'e/h1.json']);
    const broken = browser(503);
    await assert.rejects(broken.source.entity('howto:book-a-room', []), { code: 'unreachable', message: /503/ });
    assert.deepEqual(broken.asked, ['manifest.json']);
  });
});
