import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { createCollector, listen } from '@docent/collector';
import { openCollector, type TestCollector } from '../support/open-collector.js';
import { drawing, writeProject } from '../support/project-files.js';

const base = '/v1/projects/desks';
const forever = 'public, max-age=31536000, immutable';

/** Walks as a page does: manifest, entity, asset. */
async function walk({ app }: Pick<TestCollector, 'app'>) {
  const manifest = await app.inject(`${base}/manifest.json`);
  const hash = manifest.json().entities['howto:assemble'].en;
  const entityPath = `${base}/e/${hash}.json`;
  const entity = await app.inject(entityPath);
  const assetPath = new URL(entity.json().steps[0].image.src, `http://c${entityPath}`).pathname;
  return { manifest, entityPath, entity, assetPath };
}

describe('a published project', () => {
  it('is read from manifest to entity to asset', async t => {
    const collector = await openCollector(t);
    const { manifest, entity, assetPath } = await walk(collector);
    assert.equal(manifest.statusCode, 200);
    assert.equal(manifest.json().writeKey, collector.key);
    assert.equal(entity.json().title, 'Assemble the desk');
    const asset = await collector.app.inject(assetPath);
    assert.equal(asset.statusCode, 200);
    assert.equal(asset.body, drawing);
  });

  it('has a manifest that is asked about each time and sent only when it changed', async t => {
    const { app, file } = await openCollector(t);
    const { manifest } = await walk({ app });
    assert.equal(manifest.headers['cache-control'], 'no-cache');
    const headers = { 'if-none-match': String(manifest.headers['etag']) };
    const again = await app.inject({ url: `${base}/manifest.json`, headers });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    await writeProject(file.replace(/docent\.json$/, ''), { title: 'Assemble it' });
    assert.equal(
      (await app.inject({ url: `${base}/manifest.json`, headers })).statusCode,
      304,
      'nothing was published',
    );
  });

  it('has everything else cached for ever, for pages of any origin and any isolation', async t => {
    const { app } = await openCollector(t);
    const { entityPath, assetPath } = await walk({ app });
    for (const url of [entityPath, assetPath]) {
      const { headers } = await app.inject({ url, headers: { origin: 'https://shop.example' } });
      assert.equal(headers['cache-control'], forever);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
  });

  it('never has an error cached', async t => {
    const { app } = await openCollector(t);
    const { assetPath } = await walk({ app });
    const missing = [`${base}/e/0000.json`, `${base}/a/0000.png`, '/v1/chunks/none-00000000.js'];
    for (const url of missing) assert.equal((await app.inject(url)).headers['cache-control'], undefined, url);
    const range = await app.inject({ url: assetPath, headers: { range: 'bytes=99999-' } });
    assert.equal(range.headers['cache-control'], undefined);
  });

  it('compresses text on its way, and says what that depends on', async t => {
    const { app } = await openCollector(t);
    const { headers } = await app.inject({ url: '/v1/docent.schema.json', headers: { 'accept-encoding': 'br' } });
    assert.equal(headers['content-encoding'], 'br');
    assert.match(String(headers['vary']), /accept-encoding/i);
  });

  it('answers HEAD', async t => {
    const { app } = await openCollector(t);
    const { entityPath, assetPath } = await walk({ app });
    for (const url of [`${base}/manifest.json`, entityPath, assetPath]) {
      const { statusCode, body, headers } = await app.inject({ method: 'HEAD', url });
      assert.equal(statusCode, 200, url);
      assert.equal(body, '');
      assert.ok(Number(headers['content-length']) > 0, url);
    }
  });

  it('gives parts of its media', async t => {
    const { app } = await openCollector(t);
    const { assetPath } = await walk({ app });
    const part = await app.inject({ url: assetPath, headers: { range: 'bytes=5-9', 'accept-encoding': 'gzip' } });
    assert.equal(part.statusCode, 206);
    assert.equal(part.headers['content-range'], `bytes 5-9/${drawing.length}`);
    assert.equal(part.headers['content-encoding'], undefined);
    assert.equal(part.body, drawing.slice(5, 10));
    const end = await app.inject({ url: assetPath, headers: { range: 'bytes=-4' } });
    assert.equal(end.body, drawing.slice(-4));
    const beyond = await app.inject({ url: assetPath, headers: { range: `bytes=${drawing.length}-` } });
    assert.equal(beyond.statusCode, 416);
    assert.equal(beyond.headers['content-range'], `bytes */${drawing.length}`);
  });

  it('has drawings that cannot run anything when they are opened by their address', async t => {
    const { app } = await openCollector(t);
    const { assetPath } = await walk({ app });
    const { headers } = await app.inject(assetPath);
    assert.equal(headers['content-type'], 'image/svg+xml');
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*sandbox/);
  });

  it('cannot be left by any path', async t => {
    const collector = await openCollector(t);
    const { port, close } = await listen(collector, { port: 0 });
    const attempts = [
      '../manifest.json',
      'e/../manifest.json',
      'e/..%2fmanifest.json',
      'e/%2e%2e%2fmanifest.json',
      'a/..%5c..%5cdocent.db',
      'a/%2e%2e%2f%2e%2e%2f%2e%2e%2fdocent.db',
      'a/....//....//docent.db',
      'a/.hidden.svg',
      'a/x%00.svg',
      'i/%2e%2e/manifest.json',
      `e/${'x'.repeat(5000)}.json`,
    ];
    for (const attempt of attempts) {
      const { status, body } = await getRaw(port, `${base}/${attempt}`);
      assert.equal(status, 404, attempt.slice(0, 80));
      assert.ok(JSON.parse(body).error.code);
    }
    assert.equal((await getRaw(port, '/v1/chunks/..%2f..%2fpackage.json')).status, 404);
    await close();
  });

  it('keeps serving the files of earlier versions', async t => {
    const first = await openCollector(t);
    const before = await walk(first);
    await first.close();
    await writeProject(first.file.replace(/docent\.json$/, ''), { title: 'Build the desk' });
    const second = await createCollector({ projects: [first.file], data: `${first.folder}/data`, log: () => {} });
    t.after(() => second.close());
    const after = await walk(second);
    assert.equal(after.entity.json().title, 'Build the desk');
    assert.notEqual(after.manifest.json().version, before.manifest.json().version);
    assert.equal((await second.app.inject(before.entityPath)).body, before.entity.body);
    assert.equal(after.manifest.json().writeKey, first.key, 'the write key stays');
  });
});

/** Asks for exactly this path; `fetch` and `inject` would tidy it up first. */
async function getRaw(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  const [response] = await once(get({ port, host: '127.0.0.1', path, agent: false }), 'response');
  return { status: response.statusCode, body: await text(response) };
}

describe('the SDK', () => {
  it('is served from its bundle, compressed beforehand where the browser takes it', async t => {
    const { app, folder } = await openCollector(t);
    for (const [url, name] of [
      ['/v1/docent.js', 'docent.js'],
      ['/v1/chunks/boot-a1b2c3d4.js', 'chunks/boot-a1b2c3d4.js'],
    ] as const) {
      const plain = await app.inject(url);
      assert.equal(plain.body, await readFile(`${folder}/sdk/${name}`, 'utf8'));
      assert.match(String(plain.headers['content-type']), /^text\/javascript; charset=utf-8$/);
      assert.equal(plain.headers['content-encoding'], undefined);
      const br = await app.inject({ url, headers: { 'accept-encoding': 'gzip, deflate, br' } });
      assert.equal(br.headers['content-encoding'], 'br');
      assert.deepEqual(br.rawPayload, await readFile(`${folder}/sdk/${name}.br`));
      for (const { headers } of [plain, br]) assert.match(String(headers['vary']), /accept-encoding/i);
    }
  });

  it('is compressed on the way where nothing was compressed beforehand', async t => {
    const { app } = await openCollector(t);
    for (const [url, encoding] of [
      ['/v1/chunks/plain-e5f6a7b8.js', 'br'],
      ['/v1/docent.js', 'gzip'],
    ] as const) {
      const { headers } = await app.inject({ url, headers: { 'accept-encoding': encoding } });
      assert.equal(headers['content-encoding'], encoding);
    }
  });

  it('has an entry that is fresh within minutes and chunks that are cached for ever', async t => {
    const { app } = await openCollector(t);
    const entry = await app.inject('/v1/docent.js');
    assert.equal(entry.headers['cache-control'], 'public, max-age=300, stale-while-revalidate=86400');
    const headers = { 'if-none-match': String(entry.headers['etag']) };
    assert.equal((await app.inject({ url: '/v1/docent.js', headers })).statusCode, 304);
    assert.equal((await app.inject('/v1/chunks/boot-a1b2c3d4.js')).headers['cache-control'], forever);
  });

  it('comes with the licences of what is in it, and without source maps', async t => {
    const { app } = await openCollector(t);
    assert.equal((await app.inject('/v1/licenses.txt')).body, 'BSD-3-Clause');
    assert.equal((await app.inject('/v1/docent.js.map')).statusCode, 404);
  });
});
