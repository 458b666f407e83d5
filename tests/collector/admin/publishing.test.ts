import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createCollector } from '@docent/collector';
import { makeChange } from '../../../packages/collector/dist/admin/change.js';
import { purgeUnusedFiles } from '../../../packages/collector/dist/admin/publish/purge-unused-files.js';
import { storeVersion } from '../../../packages/collector/dist/admin/publish/store-version.js';
import { withStoredFiles } from '../../../packages/collector/dist/admin/publish/with-stored-files.js';
import { createWriteKeys } from '../../../packages/collector/dist/ingest/write-keys.js';
import { createProjectLibrary } from '../../../packages/collector/dist/projects/project-library.js';
import { createStoreFollower, followEveryMs } from '../../../packages/collector/dist/projects/store-follower.js';
import { type AdminAnswer, administer, apiKey, postForm, publishSources } from '../support/admin.js';
import { onEachStore, type PlacedCollector, type StoreUnderTest } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';

const manifestPath = '/v1/projects/desks/manifest.json';

/** A collector that was started without a file, and an admin's key. */
async function openWithout({ open }: StoreUnderTest, test: TestContext, options = {}) {
  const collector = await open(test, { projects: [], ...options });
  const { key } = await apiKey(collector);
  return { collector, key };
}

/** Another collector on the same database, with a data folder of its own for what it caches. */
async function openSecond(test: TestContext, { folder, location }: PlacedCollector, options = {}) {
  const second = await createCollector({
    data: join(folder, 'second'),
    store: location,
    log: () => {},
    ...options,
  });
  test.after(() => second.close());
  return second;
}

/** Every file of what is served, byte by byte, from the manifest on. */
async function servedBytes({ app }: Pick<TestCollector, 'app'>, project = 'desks'): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const get = async (path: string) => {
    const response = await app.inject(`/v1/projects/${project}/${path}`);
    assert.equal(response.statusCode, 200, path);
    found[path] = response.rawPayload.toString('base64');
    return response;
  };
  const manifest = (await get('manifest.json')).json();
  for (const { en } of Object.values<{ en: string }>(manifest.entities)) {
    const entity = (await get(`e/${en}.json`)).json();
    await get(new URL(entity.steps[0].image.src, 'http://c/e/').pathname.slice(1));
  }
  return found;
}

/** An event target that tells when another version is served. */
function eventOf({ projects }: Pick<TestCollector, 'projects'>): EventTarget {
  const target = new EventTarget();
  projects.onChange(() => target.dispatchEvent(new Event('changed')));
  return target;
}

onEachStore('versions', on => {
  const openEmpty = (test: TestContext, options = {}) => openWithout(on, test, options);

  describe('publishing', () => {
    it('compiles what was sent, serves it, and says in words what changed', async t => {
      const { collector, key } = await openEmpty(t);
      const first = await publishSources(collector, key);
      assert.equal(first.status, 201, JSON.stringify(first.body));
      assert.equal(first.body['number'], 1);
      assert.deepEqual(first.body['changes'], [
        {
          change: 'added',
          ref: 'howto:assemble',
          title: 'Assemble the desk',
          words: 'how-to “Assemble the desk” (howto:assemble) added',
        },
      ]);
      const served = (await collector.app.inject(manifestPath)).json();
      assert.equal(served.version, first.body['version']);
      const second = await publishSources(collector, key, { title: 'Build the desk', name: 'Desks & Co' });
      assert.deepEqual(
        (second.body['changes'] as { words: string }[]).map(({ words }) => words),
        [
          'name of the project changed from “Desk makers” to “Desks & Co”',
          'how-to “Build the desk” (howto:assemble) changed, was “Assemble the desk”',
        ],
      );
      const write = { type: 'page', messageId: 'a', userId: 'customer-1' };
      const payload = { writeKey: served.writeKey, batch: [write] };
      const sent = await collector.app.inject({ method: 'POST', url: '/v1/batch', payload });
      assert.deepEqual(sent.json().accepted, ['a']);
    });

    on.itOnce('only compares when it is a dry run', async t => {
      const { collector, key } = await openEmpty(t);
      const answer = await publishSources(collector, key, { query: '?dryRun' });
      assert.equal(answer.status, 200);
      assert.equal((answer.body['changes'] as unknown[]).length, 1);
      assert.equal((await collector.app.inject(manifestPath)).statusCode, 404);
      assert.deepEqual((await administer(collector, key, '/versions')).body['versions'], []);
    });

    on.itOnce('refuses what has errors, saying which, and another project than the address names', async t => {
      const { collector, key } = await openEmpty(t);
      const form = new FormData();
      form.append('docent.json', new Blob(['{ "project": "desks", "howtoes": {} }']), 'docent.json');
      const url = '/v1/admin/projects/desks/production/publish';
      const broken = await postForm(collector, key, url, form);
      assert.deepEqual([broken.status, broken.body.error?.code], [422, 'project-invalid']);
      assert.match(broken.body.error?.message ?? '', /howtoes/);
      const other = await publishSources(collector, key, { project: 'shelves' });
      assert.deepEqual([other.status, other.body.error?.code], [422, 'project-invalid']);
      assert.deepEqual((await administer(collector, key, '/versions')).body['versions'], []);
    });

    for (const path of ['../docent.json', '/etc/passwd', 'a/../../b', '.hidden', 'a\\b', 'C:/a']) {
      on.itOnce(`takes no file named ${path}`, async t => {
        const { collector, key } = await openEmpty(t);
        const form = new FormData();
        form.append(path, new Blob(['{}']), 'docent.json');
        const answer = await postForm(collector, key, '/v1/admin/projects/desks/production/publish', form);
        assert.deepEqual([answer.status, answer.body.error?.code], [400, 'invalid-body']);
      });
    }

    on.itOnce('is refused where a file is served, which would win', async t => {
      const collector = await on.open(t);
      const { key } = await apiKey(collector);
      assert.equal((await publishSources(collector, key)).body.error?.code, 'served-from-file');
      assert.equal((await publishSources(collector, key, { environment: 'staging' })).status, 201);
    });

    on.itOnce('goes on from what the data folder served: its version can be gone back to', async t => {
      const first = await on.open(t);
      const before = await servedBytes(first);
      await first.close();
      const second = await createCollector({ data: join(first.folder, 'data'), store: first.location, log: () => {} });
      t.after(() => second.close());
      const collector = { ...first, ...second };
      const { key } = await apiKey(collector);
      const answer = await publishSources(collector, key, { title: 'Build the desk' });
      assert.match(JSON.stringify(answer.body['changes']), /was “Assemble the desk”/);
      assert.equal((await administer(collector, key, '/production/rollback', {})).status, 200);
      assert.deepEqual(await servedBytes(collector), before);
    });
  });

  describe('rollback', () => {
    it('serves every file as before, byte by byte, and can be done again and again', async t => {
      const { collector, key } = await openEmpty(t);
      const titles = ['One', 'Two', 'Three'];
      const bytes: Record<string, string>[] = [];
      for (const title of titles) {
        await publishSources(collector, key, { title });
        bytes.push(await servedBytes(collector));
      }
      const back = () => administer(collector, key, '/production/rollback', {});
      assert.equal((await back()).body['number'], 2);
      assert.deepEqual(await servedBytes(collector), bytes[1]);
      assert.equal((await back()).body['number'], 1);
      assert.deepEqual(await servedBytes(collector), bytes[0]);
      assert.equal((await back()).body.error?.code, 'nothing-before');
      assert.equal((await administer(collector, key, '/production/rollback', { version: 'v3' })).status, 200);
      assert.deepEqual(await servedBytes(collector), bytes[2]);
      for (const path of Object.keys(bytes[0] ?? {})) {
        assert.equal((await collector.app.inject(`/v1/projects/desks/${path}`)).statusCode, 200, 'served for ever');
      }
    });

    it('and publishing are in force at the next request here, and at the next look of another collector', async t => {
      const { collector, key } = await openEmpty(t);
      const second = await openSecond(t, collector);
      const library = createProjectLibrary();
      const looking = { store: second.store, library, keys: createWriteKeys(), log: () => {}, now: Date.now };
      const follower = createStoreFollower(looking);
      const reaches = async (change: () => Promise<AdminAnswer>) => {
        const seen = once(eventOf(second), 'changed');
        const { version } = (await change()).body;
        assert.equal((await collector.app.inject(manifestPath)).json().version, version);
        await follower.refresh();
        assert.equal(library.get('desks')?.version, version);
        await seen;
        assert.equal((await second.app.inject(manifestPath)).json().version, version);
      };
      await reaches(() => publishSources(collector, key, { title: 'One' }));
      const one = await servedBytes(second);
      assert.deepEqual(one, await servedBytes(collector));
      await reaches(() => publishSources(collector, key, { title: 'Two' }));
      await reaches(() => administer(collector, key, '/production/rollback', {}));
      assert.deepEqual(await servedBytes(second), one);
      assert.ok(followEveryMs <= 500, 'it looks at least twice in the second that is promised');
    });
  });

  describe('staging', () => {
    on.itOnce('has a manifest of its own, at <project>@staging, until production gets the version', async t => {
      const { collector, key } = await openEmpty(t);
      await publishSources(collector, key, { title: 'One' });
      await publishSources(collector, key, { title: 'Two', environment: 'staging' });
      const [live, staged] = [await servedBytes(collector), await servedBytes(collector, 'desks@staging')];
      assert.notEqual(live['manifest.json'], staged['manifest.json']);
      await publishSources(collector, key, { title: 'Two' });
      assert.deepEqual(await servedBytes(collector), staged);
    });

    on.itOnce('comes first where the settings of the project say so; frozen projects take nothing', async t => {
      const { collector, key } = await openEmpty(t);
      await administer(collector, key, '/settings', { stagingFirst: true });
      assert.equal((await publishSources(collector, key)).body.error?.code, 'staging-first');
      assert.equal((await publishSources(collector, key, { environment: 'staging' })).status, 201);
      assert.equal((await publishSources(collector, key)).status, 201);
      await administer(collector, key, '/settings', { frozen: true });
      assert.equal((await publishSources(collector, key, { title: 'B' })).body.error?.code, 'publishing-frozen');
    });
  });

  describe('files of a publication that failed', () => {
    const storedFiles = ({ store }: Pick<TestCollector, 'store'>) =>
      store.query(database => database.selectFrom('published_files').select('hash').execute());

    on.itOnce('are removed by the daily job, and those of versions stay', async t => {
      const { collector, key } = await openEmpty(t);
      await publishSources(collector, key, { title: 'One' });
      await publishSources(collector, key, { title: 'Two' });
      const before = await storedFiles(collector);
      await administer(collector, key, '/settings', { frozen: true });
      await publishSources(collector, key, { title: 'Three' });
      assert.ok((await storedFiles(collector)).length > before.length, 'it has left something');
      assert.ok(((await collector.retention.run())?.files ?? 0) > 0);
      assert.deepEqual(new Set(await storedFiles(collector)), new Set(before));
      assert.equal((await administer(collector, key, '/production/rollback', {})).status, 200);
      const fresh = await openSecond(t, collector);
      assert.deepEqual(await servedBytes(fresh), await servedBytes(collector));
    });

    it('are stored again when another publication counted on them', async t => {
      const { collector, key } = await openEmpty(t);
      const { store } = collector;
      await publishSources(collector, key);
      const folder = join(collector.folder, 'files');
      await mkdir(folder);
      await writeFile(join(folder, 'a.txt'), 'a file of no version yet');
      const manifest = { ...(await collector.app.inject(manifestPath)).json(), version: 'another' };
      const by = { project: 'desks', actor: { keyId: null, name: 'a test' }, now: 0 };
      let attempts = 0;
      const kept = await withStoredFiles(
        { store, folder },
        async work => {
          if (attempts++ === 0) assert.equal(await purgeUnusedFiles(store, 0, () => Promise.resolve(true)), 1);
          return await makeChange(store, by, work);
        },
        (change, paths) => storeVersion(change, manifest, paths),
      );
      assert.deepEqual([kept, attempts], [2, 2]);
      assert.equal(await purgeUnusedFiles(store, 0, () => Promise.resolve(true)), 0);
    });
  });

  describe('a planned activation', () => {
    it('happens when it is due, once, whichever collector sees it', async t => {
      const clock = { now: Date.parse('2026-11-22T09:30:00Z') };
      const now = () => clock.now;
      const { collector, key } = await openEmpty(t, { now });
      await publishSources(collector, key, { title: 'One' });
      const second = await openSecond(t, collector, { now });
      const planned = await publishSources(collector, key, { title: 'Two', query: '?at=2026-11-22T10:00:00Z' });
      assert.equal((planned.body['scheduled'] as { at: string }).at, '2026-11-22T10:00:00.000Z');
      const version = async () => (await second.app.inject(manifestPath)).json().version;
      assert.notEqual(await version(), planned.body['version']);
      const changed = once(eventOf(second), 'changed');
      clock.now = Date.parse('2026-11-22T10:00:00Z');
      await changed;
      assert.equal(await version(), planned.body['version']);
      const { body } = await administer(collector, key, '/audit');
      const activated = (body['entries'] as { action: string }[]).filter(
        ({ action }) => action === 'version activated',
      );
      assert.equal(activated.length, 1);
    });

    on.itOnce('that was cancelled does not happen', async t => {
      const clock = { now: Date.parse('2026-11-22T09:30:00Z') };
      const { collector, key } = await openEmpty(t, { now: () => clock.now });
      const planned = await publishSources(collector, key, { query: '?at=2026-11-22T10:00:00Z' });
      const { id } = planned.body['scheduled'] as { id: string };
      assert.equal((await administer(collector, key, `/planned/${id}/cancel`, {})).status, 200);
      clock.now += 3_600_000;
      assert.equal((await administer(collector, key, '/settings', {})).status, 200);
      assert.equal((await collector.app.inject(manifestPath)).statusCode, 404);
      assert.equal(
        (await administer(collector, key, `/planned/${id}/cancel`, {})).body.error?.code,
        'unknown-schedule',
      );
    });
  });
});
