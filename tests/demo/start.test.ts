import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../support/source-files.js';

describe('npm start', () => {
  let data: string;
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'docent-start-'));
  });
  after(() => rm(data, { recursive: true, force: true }));

  it('serves pages and collector, says where they are, and stops cleanly on Ctrl-C', { timeout: 60_000 }, async () => {
    const { child, output } = start(['--port', '0', '--collector-port', '0', '--data', data]);
    const calendar = await announced(child, output, /Calendar\s+(\S+)/);
    const health = await announced(child, output, /Collector\s+(\S+)/);
    assert.match(await (await fetch(calendar)).text(), /docent-howto/);
    for (const [name, guide] of Object.entries({ Plans: 'run-your-rooms', 'Leave planner': 'maternity-leave' })) {
      const page = await announced(child, output, new RegExp(`${name}\\s+(\\S+)`));
      assert.ok((await (await fetch(page)).text()).includes(`<docent-advice entity="${guide}">`), page);
    }
    assert.equal((await fetch(health)).status, 200);

    const exit = once(child, 'exit');
    child.kill('SIGINT');
    assert.deepEqual(await exit, [0, null]);
    assert.match(output(), /Stopped\./);
  });

  it('takes the next free port when its own is taken, and says so', { timeout: 60_000 }, async () => {
    const blocker = createServer();
    await new Promise<void>(resolve => blocker.listen(0, '127.0.0.1', resolve));
    const { port } = blocker.address() as { port: number };
    const { child, output } = start(['--port', String(port), '--collector-port', '0', '--data', data]);
    try {
      const page = await announced(child, output, /Product page\s+(\S+)/);
      assert.notEqual(new URL(page).port, String(port));
      assert.match(output(), new RegExp(`Port ${port} is taken`));
    } finally {
      const exit = once(child, 'exit');
      child.kill('SIGINT');
      await exit;
      blocker.close();
    }
  });

  it('says what is wrong with an option', { timeout: 20_000 }, async () => {
    const { child, output } = start(['--port', 'eighty']);
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    assert.match(output(), /--port must be a whole number/);
  });
});

function start(args: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(root, 'demo/start.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', chunk => (text += chunk));
  return { child, output: () => text };
}

/** Waits until the process has printed an address. */
function announced(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(output())?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', look);
    child.on('exit', () => reject(new Error(`It ended before it was ready:\n${output()}`)));
    look();
  });
}
