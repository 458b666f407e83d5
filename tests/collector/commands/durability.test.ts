import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import type { CommandsResponse } from '@docent/schema';
import { command } from '../support/commands.js';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';
import { startCollector } from '../support/start-collector.js';

async function prepare(test: TestContext): Promise<{ file: string; data: string }> {
  const folder = await temporaryFolder(test);
  const data = join(folder, 'data');
  await mkdir(data);
  return { file: await writeProject(join(folder, 'project')), data };
}

async function post({ url, key }: { url: string; key: string }, commands: unknown[]): Promise<CommandsResponse> {
  const response = await fetch(`${url}/v1/commands`, {
    method: 'POST',
    body: JSON.stringify({ writeKey: key, commands }),
  });
  return (await response.json()) as CommandsResponse;
}

/** Kills a collector after it accepted commands; returns how many of those it does not have. */
async function lostAfterKill(test: TestContext, manner: 'honest' | 'hasty'): Promise<number> {
  const { file, data } = await prepare(test);
  const collector = await startCollector(test, file, data, manner);
  const ids = Array.from({ length: 20 }, (_, index) => `c-${index}`);
  const answers = await Promise.all(ids.map(id => post(collector, [command(id)])));
  const accepted = answers.flatMap(({ results }) => results).filter(({ state }) => state === 'accepted');
  assert.equal(accepted.length, ids.length);
  collector.kill();
  await collector.exited;
  const store = await openSqliteStore({ path: join(data, 'docent.db') });
  const found = await Promise.all(ids.map(id => store.findCommands(id)));
  await store.close();
  return found.filter(({ length }) => length !== 1).length;
}

describe('a collector that is killed', () => {
  it('has every command it accepted', async t => assert.equal(await lostAfterKill(t, 'honest'), 0));

  it('would be found out by this check if it answered before the commit', async t => {
    assert.ok((await lostAfterKill(t, 'hasty')) > 0);
  });

  it('between commit and answer gives the answer when it is asked again, and carries nothing out twice', async t => {
    const { file, data } = await prepare(t);
    const withdrawal = command('w', { name: 'withdraw', payload: { target: 'a', secret: 'secret-of-a' } });
    const commands = [command('a'), withdrawal, command('b', { name: 'dance' })];
    const dying = await startCollector(t, file, data, 'dying');
    await assert.rejects(post(dying, commands));
    await dying.exited;
    const diedBy = Date.now();

    const { url, key } = await startCollector(t, file, data, 'honest');
    const { results } = await post({ url, key }, commands);
    assert.deepEqual(
      results.map(({ commandId, state, code }) => [commandId, state, code]),
      [
        ['a', 'accepted', undefined],
        ['w', 'accepted', undefined],
        ['b', 'refused', 'unknown-command'],
      ],
    );
    const receipt = await fetch(`${url}/v1/receipts/a`, { headers: { authorization: 'Bearer secret-of-a' } });
    const { state, receivedAt, withdrawnAt } = (await receipt.json()) as Record<string, string>;
    assert.equal(state, 'withdrawn');
    for (const time of [receivedAt, withdrawnAt]) {
      assert.ok(Date.parse(time ?? '') <= diedBy, 'it was decided before the collector died, and not again');
    }
  });
});
