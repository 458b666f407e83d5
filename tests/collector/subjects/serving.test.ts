import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Manifest, SubjectShard } from '@docent/schema';
import { shardOf } from '@docent/engine';
import { applySubjects, type SubjectChanges } from '../../../packages/collector/dist/subjects/apply-subjects.js';
import { shardKey, shardRange } from '../../../packages/collector/dist/subjects/shard-key.js';
import { openCollector } from '../support/open-collector.js';

const start = Date.UTC(2026, 10, 22, 10);
const day = 86_400_000;

/** A collector with subjects, whose clocks the test sets. */
async function openSubjects(t: Parameters<typeof openCollector>[0]) {
  const clock = { now: start };
  const collector = await openCollector(t, { now: () => clock.now, elapsed: () => clock.now });
  const { app, store } = collector;
  return {
    ...collector,
    clock,
    async apply(changes: Partial<SubjectChanges>) {
      // Manifests are at most a second old.
      clock.now += 1000;
      const whole = { project: 'desks', put: [], now: clock.now, ...changes };
      return await store.transact(({ database }) => applySubjects(database, whole));
    },
    async manifest() {
      const response = await app.inject('/v1/projects/desks/manifest.json');
      return { etag: response.headers.etag, subjects: (response.json() as Manifest).subjects };
    },
    shard: (version: string, shard: number, project = 'desks') =>
      app.inject(`/v1/projects/${project}/s/${version}/${shard}.json`),
  };
}

const desk = (id: string, title = `Desk ${id}`) => ({ id, kind: 'product', title }) as const;

describe('subjects for browsers', () => {
  it('are named in the manifest, which changes with them', async t => {
    const { apply, manifest, shard } = await openSubjects(t);
    const without = await manifest();
    assert.equal(without.subjects, undefined);
    await apply({ put: [{ ...desk('a'), price: { amount: '19.90', currency: 'EUR' }, attributes: { width: 160 } }] });
    const first = await manifest();
    assert.notEqual(first.etag, without.etag);
    assert.equal(first.subjects?.shards, 1);
    const response = await shard(first.subjects.version, 0);
    assert.match(String(response.headers['cache-control']), /immutable/);
    assert.deepEqual(response.json(), {
      subjects: {
        a: { kind: 'product', title: 'Desk a', price: { amount: 19.9, currency: 'EUR' }, attributes: { width: 160 } },
      },
    });
    await apply({ remove: ['a'] });
    assert.deepEqual(await manifest(), without);
  });

  it('are found by the hash of their id, each in one shard, no shard larger than 20 kB', async t => {
    const { apply, manifest, shard } = await openSubjects(t);
    const all = Array.from({ length: 2000 }, (_, index) =>
      desk(`SKU-${index}`, `Desk number ${index} ${'x'.repeat(index % 200)}`),
    );
    for (let from = 0; from < all.length; from += 500) await apply({ put: all.slice(from, from + 500) });
    const { version = '', shards = 0 } = (await manifest()).subjects ?? {};
    assert.ok(shards >= 16, `${shards}`);
    const found: string[] = [];
    for (let index = 0; index < shards; index++) {
      const { body } = await shard(version, index);
      assert.ok(body.length <= 20_000, `${body.length}`);
      const ids = Object.keys((JSON.parse(body) as SubjectShard).subjects);
      assert.ok(ids.every(id => shardOf(id, shards) === index));
      found.push(...ids);
    }
    assert.deepEqual(found.sort(), all.map(({ id }) => id).sort());
    assert.equal((await shard(version, shards)).statusCode, 404);
  });

  it('are served as they were for seven days after they have changed', async t => {
    const { apply, manifest, shard, clock, retention } = await openSubjects(t);
    await apply({ put: [desk('a'), desk('b'), desk('c')] });
    const before = (await manifest()).subjects?.version ?? '';
    const asItWas = (await shard(before, 0)).body;
    await apply({ put: [desk('b', 'Changed'), desk('d')], remove: ['c'] });
    await apply({ put: [desk('b', 'Changed again')] });
    assert.equal((await shard(before, 0)).body, asItWas);
    const now = (await manifest()).subjects?.version ?? '';
    assert.deepEqual(Object.keys(((await shard(now, 0)).json() as SubjectShard).subjects), ['a', 'b', 'd']);
    clock.now += 6 * day;
    await retention.run();
    assert.equal((await shard(before, 0)).body, asItWas);
    clock.now += day;
    assert.equal((await retention.run())?.subjectStates, 2);
    assert.equal((await shard(before, 0)).statusCode, 404);
    assert.equal((await shard(now, 0)).statusCode, 200);
  });

  it('have the same version whenever they are the same, in whatever order they came', async t => {
    const { apply, manifest, shard } = await openSubjects(t);
    const other = await openSubjects(t);
    await apply({ put: [desk('a'), desk('b')] });
    await other.apply({ put: [desk('b')] });
    await other.apply({ put: [desk('a'), desk('z')] });
    await other.apply({ remove: ['z'] });
    const { subjects } = await manifest();
    assert.deepEqual((await other.manifest()).subjects, subjects);
    const { body } = await shard(subjects?.version ?? '', 0);
    await apply({ put: [desk('a', 'For a while')] });
    await apply({ put: [desk('a')] });
    assert.deepEqual((await manifest()).subjects, subjects);
    assert.equal((await shard(subjects?.version ?? '', 0)).body, body);
  });

  it('belong to one project', async t => {
    const { apply, manifest, shard } = await openSubjects(t);
    await apply({ project: 'shelves', put: [desk('a')] });
    assert.equal((await manifest()).subjects, undefined);
    await apply({ put: [desk('b')] });
    const { version = '' } = (await manifest()).subjects ?? {};
    assert.deepEqual(Object.keys(((await shard(version, 0)).json() as SubjectShard).subjects), ['b']);
    assert.equal((await shard(version, 0, 'shelves')).statusCode, 404);
    for (const path of [`${version}/01`, `${version}/-1`, `${version}x/0`, 'x/0']) {
      const [of = '', index = ''] = path.split('/');
      assert.equal((await shard(of, index as unknown as number)).statusCode, 404, path);
    }
  });
});

describe('shard keys', () => {
  it('lie together for each shard, whatever the number of shards', () => {
    for (const shards of [1, 2, 64, 1024]) {
      for (let index = 0; index < 300; index++) {
        const id = `subject-${index}`;
        const { first, last } = shardRange(shardOf(id, shards), shards);
        const key = shardKey(id);
        assert.ok(first <= key && key <= last, `${id} of ${shards}`);
        if (shards > 1) {
          const other = shardRange((shardOf(id, shards) + 1) % shards, shards);
          assert.ok(key < other.first || key > other.last);
        }
      }
    }
  });
});
