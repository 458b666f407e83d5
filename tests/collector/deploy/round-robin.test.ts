import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPostgresStore } from '@docent/collector';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../../support/start-postgres.js';
import { startRoundRobinProxy } from '../../support/start-round-robin-proxy.js';
import { type ChildProgram, startProgram } from '../forwarders/kill/child-program.js';
import { howtoCompleted } from '../support/messages.js';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';

describe('two collectors on one PostgreSQL behind a round-robin proxy', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  it('serve the project and take every event through the loss of either', async t => {
    const folder = await temporaryFolder(t);
    const project = await writeProject(join(folder, 'project'));
    const store = await postgres.createDatabase('pair');
    const collectors: ChildProgram<{ url: string; key: string }>[] = [];
    for (const name of ['first', 'second']) {
      const data = join(folder, name);
      await mkdir(data);
      const program = await startProgram<{ url: string; key: string }>('run-forwarding.mjs', said => {
        const port = said ? Number(new URL(said.url).port) : 0;
        return [JSON.stringify({ projects: [project], data, port, forwarders: [], store })];
      });
      t.after(() => program.kill());
      collectors.push(program);
    }
    const [first, second] = collectors;
    assert.ok(first && second);
    const targets = [first.said.url, second.said.url];
    const proxy = await startRoundRobinProxy(targets);
    t.after(proxy.close);
    const acknowledged: string[] = [];

    /** Statuses of the answers to twenty requests. */
    async function use(name: string, { url } = proxy): Promise<number[]> {
      const statuses: number[] = [];
      for (let count = 0; count < 10; count++) {
        const batch = [howtoCompleted(`${name}-${count}-a`), howtoCompleted(`${name}-${count}-b`)];
        const answer = await fetch(`${url}/v1/batch`, {
          method: 'POST',
          body: JSON.stringify({ writeKey: first?.said.key, batch }),
        });
        if (answer.ok) acknowledged.push(...((await answer.json()) as { accepted: string[] }).accepted);
        else await answer.arrayBuffer();
        const manifest = await fetch(`${url}/v1/projects/desks/manifest.json`);
        statuses.push(answer.status, manifest.status);
        await manifest.arrayBuffer();
      }
      return statuses;
    }

    const statuses = await use('both');
    for (const [name, collector] of [
      ['without-first', first],
      ['without-second', second],
    ] as const) {
      const using = use(name);
      await collector.kill();
      statuses.push(...(await using), ...(await use(`${name}-still`)));
      await collector.start();
    }
    assert.deepEqual([...new Set(statuses)], [200]);
    assert.equal(acknowledged.length, 100);
    const opened = await openPostgresStore({ url: store });
    const stored = (await opened.read({ project: 'desks' })).map(({ messageId }) => messageId);
    await opened.close();
    assert.deepEqual(stored.sort(), acknowledged.sort());

    const impatient = await startRoundRobinProxy(targets, 1);
    t.after(impatient.close);
    await first.kill();
    const noticed = await use('noticed', impatient);
    assert.deepEqual(new Set(noticed), new Set([200, 502]), 'this check can tell that one is gone');
  });
});
