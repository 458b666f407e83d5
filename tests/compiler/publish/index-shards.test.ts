import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Published } from '@docent/compiler';
import { shardOf } from '@docent/engine';
import type { IndexShard } from '@docent/schema';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish, readJson } from '../support/published-json.js';
import { now } from '../support/sample-project.js';

describe('the index of a publication', () => {
  const compiler = createCompiler();

  async function publish(
    test: Parameters<typeof projectFolder>[0],
    count: number,
    fields: (index: number) => object = () => ({}),
  ): Promise<Published> {
    const howtos = Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const steps = [{ id: 'only', title: `Do ${index}`, text: 'Do it **well**, and see that it worked.' }];
        return [`howto-${index}`, { title: `How-to ${index}`, owner: 'Us', steps, ...fields(index) }];
      }),
    );
    const folder = await projectFolder(test, {
      'docent.json': { project: 'many', name: 'Many', locales: ['en'], howtos },
    });
    return mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now }));
  }

  function shards(published: Published): IndexShard[] {
    const { version, shards: count } = published.manifest;
    return Array.from({ length: count }, (_, shard) => readJson(published, `i/${version}/${shard}.json`) as IndexShard);
  }

  it('is not there while every entity stands in the manifest: up to 20', async test => {
    const published = await publish(test, 20);
    assert.equal(Object.keys(published.manifest.entities).length, 20);
    assert.equal(published.manifest.shards, 0);
    assert.equal([...published.files.keys()].filter(path => path.startsWith('i/')).length, 0);
  });

  it('holds all from the 21st entity on, save those that are placed', async test => {
    const published = await publish(test, 21, index => (index === 7 ? { placed: true } : {}));
    assert.deepEqual(Object.keys(published.manifest.entities), ['howto:howto-7']);
    assert.equal(published.manifest.shards, 2);
    assert.equal(
      shards(published).reduce((sum, { entities }) => sum + Object.keys(entities).length, 0),
      20,
    );
  });

  it('holds an entity of a small project that is not to be placed', async test => {
    const published = await publish(test, 2, index => (index === 0 ? { placed: false } : {}));
    assert.deepEqual(Object.keys(published.manifest.entities), ['howto:howto-1']);
    assert.deepEqual(Object.keys(shards(published)[0]!.entities), ['howto:howto-0']);
  });

  it('has each entity in the shard where pages look for it, and its file', async test => {
    const published = await publish(test, 300);
    assert.equal(published.manifest.shards, 32);
    shards(published).forEach(({ entities }, shard) => {
      for (const [ref, hashes] of Object.entries(entities)) {
        assert.equal(shardOf(ref, 32), shard);
        assert.equal((readJson(published, `e/${hashes.en}.json`) as { ref: string }).ref, ref);
      }
    });
  });

  it('keeps the manifest of 5,000 entities as small as that of 5, and compiles them in seconds', async test => {
    const placed = (index: number) => ({ placed: index < 5 });
    const few = await publish(test, 5, placed);
    const started = performance.now();
    const many = await publish(test, 5000, placed);
    const took = performance.now() - started;

    const size = (published: Published) => published.files.get('manifest.json')!.length;
    assert.ok(Math.abs(size(many) - size(few)) < 10, `${size(many)} bytes against ${size(few)}`);
    const largest = Math.max(...shards(many).map(shard => JSON.stringify(shard).length));
    assert.ok(largest < 4000, `the largest shard has ${largest} bytes`);
    assert.ok(took < 20_000, `took ${Math.round(took)} ms`);
    test.diagnostic(`5,000 entities: ${Math.round(took)} ms, ${many.files.size} files, largest shard ${largest} bytes`);
  });
});
