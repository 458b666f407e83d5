import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import { howtoCompleted } from './support/messages.js';
import { temporaryFolder } from './support/open-collector.js';
import { writeProject } from './support/project-files.js';
import { startCollector } from './support/start-collector.js';

/** Kills a collector (SIGKILL: no chance to tidy up) while ten senders post; returns what was acknowledged and is not there. */
async function lostAfterKill(
  test: TestContext,
  manner: 'honest' | 'hasty',
): Promise<{ acknowledged: number; lost: number }> {
  const folder = await temporaryFolder(test);
  const file = await writeProject(join(folder, 'project'));
  const data = join(folder, 'data');
  await mkdir(data);
  const { url, key, kill, exited } = await startCollector(test, file, data, manner);

  const acknowledged: string[] = [];
  async function sendUntilDead(sender: number): Promise<void> {
    for (let count = 0; ; count++) {
      const batch = Array.from({ length: 5 }, (_, index) => howtoCompleted(`m-${sender}-${count}-${index}`));
      try {
        const response = await fetch(`${url}/v1/batch`, {
          method: 'POST',
          body: JSON.stringify({ writeKey: key, batch }),
        });
        acknowledged.push(...((await response.json()) as { accepted: string[] }).accepted);
      } catch {
        return; // The collector is dead.
      }
      if (acknowledged.length >= 300) kill();
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, sender) => sendUntilDead(sender)));
  await exited;

  const store = await openSqliteStore({ path: join(data, 'docent.db') });
  const stored = new Set((await store.read({ project: 'desks', limit: 100_000 })).map(({ messageId }) => messageId));
  await store.close();
  return { acknowledged: acknowledged.length, lost: acknowledged.filter(id => !stored.has(id)).length };
}

describe('a collector that is killed', () => {
  it('has everything it acknowledged', async t => {
    const { acknowledged, lost } = await lostAfterKill(t, 'honest');
    assert.ok(acknowledged >= 300);
    assert.equal(lost, 0);
  });

  it('would be found out by this check if it answered before the commit', async t => {
    const { lost } = await lostAfterKill(t, 'hasty');
    assert.ok(lost > 0);
  });
});
