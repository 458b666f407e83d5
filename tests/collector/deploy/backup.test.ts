import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { runProgram } from '../support/run-program.js';

describe('docent store backup', () => {
  it('copies the store while events come in; a collector serves from the copy, and has all that was acknowledged before', async t => {
    const { post, folder, store } = await openCollector(t);
    const send = async (from: number) => {
      for (let count = from; count < from + 10; count++) {
        const { status } = await post([1, 2, 3, 4, 5].map(index => howtoCompleted(`m-${count}-${index}`)));
        assert.equal(status, 200);
      }
    };
    await send(0);
    const before = await store.count('desks');
    const [backup] = await Promise.all([
      runProgram({ cwd: folder }, 'store', 'backup', 'copy.db', '--data', 'data'),
      send(10),
    ]);
    assert.equal(backup.code, 0, backup.err);

    const restored = join(folder, 'restored');
    await mkdir(restored);
    await cp(join(folder, 'copy.db'), join(restored, 'docent.db'));
    await cp(join(folder, 'data', 'projects'), join(restored, 'projects'), { recursive: true });
    const second = await openCollector(t, { data: restored, projects: [] });
    const original = new Set((await store.read({ project: 'desks' })).map(({ messageId }) => messageId));
    const copied = await second.events();
    assert.ok(copied.length >= before && copied.length <= original.size);
    assert.ok(copied.every(({ messageId }) => original.has(messageId)));
    const manifest = await second.app.inject('/v1/projects/desks/manifest.json');
    assert.equal(manifest.statusCode, 200);
    const repeated = await second.post([howtoCompleted('m-0-1'), howtoCompleted('new')]);
    assert.deepEqual(repeated.body.accepted, ['m-0-1', 'new']);
    assert.equal((await second.events()).length, copied.length + 1);
  });

  it('overwrites nothing, and says so when there is no store', async t => {
    const { folder } = await openCollector(t);
    await writeFile(join(folder, 'copy.db'), 'something');
    const run = (...args: string[]) => runProgram({ cwd: folder }, 'store', 'backup', 'copy.db', ...args);
    assert.equal((await run('--data', 'data')).code, 2);
    assert.match((await run('--data', 'elsewhere')).err, /There is no store in/);
  });
});
