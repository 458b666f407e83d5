import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { killWhileSending, type KillOutcome } from './support/kill-while-sending.js';
import { temporaryFolder } from './support/open-collector.js';
import { writeProject } from './support/project-files.js';

/** The short form of `npm run bench:kill`. */
async function kill(test: TestContext, manner: 'honest' | 'hasty', kills: number): Promise<KillOutcome> {
  const folder = await temporaryFolder(test);
  const file = await writeProject(join(folder, 'project'));
  const data = join(folder, 'data');
  await mkdir(data);
  return await killWhileSending(test, { file, data, manner, kills, acknowledged: () => 5000 });
}

describe('a collector that is killed', () => {
  it('has everything it acknowledged, once, although senders send again what was not', async t => {
    const { acknowledged, lost, doubled, sentAgain } = await kill(t, 'honest', 2);
    assert.ok(acknowledged >= 600);
    assert.ok(sentAgain > 0);
    assert.deepEqual({ lost, doubled }, { lost: 0, doubled: 0 });
  });

  it('would be found out by this check if it answered before the commit', async t => {
    const { lost } = await kill(t, 'hasty', 1);
    assert.ok(lost > 0);
  });
});
