import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { listen } from '@docent/collector';
import { howtoCompleted } from './support/messages.js';
import { openCollector } from './support/open-collector.js';
import { openSlowStore } from './support/slow-store.js';

async function occupyPort(test: TestContext): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe('shutting down', () => {
  it('finishes and commits what is in flight, takes nothing new, and ends then', { timeout: 30_000 }, async t => {
    const { store, stored, arrived, release } = await openSlowStore();
    const collector = await openCollector(t, { store });
    const { url, close } = await listen(collector, { port: 0 });
    const body = JSON.stringify({ writeKey: collector.key, batch: [howtoCompleted('a')] });
    const answer = fetch(`${url}/v1/batch`, { method: 'POST', body });
    await arrived;
    const closed = close(60_000);
    await assert.rejects(fetch(`${url}/healthz`));
    release();
    assert.deepEqual((await (await answer).json()).accepted, ['a']);
    await closed;
    assert.deepEqual(stored, ['a']);
  });

  it('does not wait for connections that a browser opened and never used', { timeout: 30_000 }, async t => {
    const collector = await openCollector(t);
    const { port, close } = await listen(collector, { port: 0 });
    const accepted = once(collector.app.server, 'connection');
    const socket = connect(port, '127.0.0.1');
    const ended = once(socket.resume(), 'close');
    await accepted;
    await close(60_000);
    await ended;
  });

  it('ends within its bound even when something in flight does not', async t => {
    const { store, arrived, release } = await openSlowStore();
    t.after(release);
    const collector = await openCollector(t, { store });
    const { url, close } = await listen(collector, { port: 0 });
    const body = JSON.stringify({ writeKey: collector.key, batch: [howtoCompleted('a')] });
    const answer = fetch(`${url}/v1/batch`, { method: 'POST', body });
    await arrived;
    const [outcome] = await Promise.allSettled([answer, close(50)]);
    assert.equal(outcome.status, 'rejected', 'nothing was acknowledged');
  });

  it('may be asked for twice', async t => {
    const collector = await openCollector(t);
    const { close } = await listen(collector, { port: 0 });
    await Promise.all([close(), close()]);
  });
});

describe('listening', () => {
  it('takes the next free port when its own is taken', async t => {
    const taken = await occupyPort(t);
    const { port, url, close } = await listen(await openCollector(t), { port: taken });
    assert.ok(port > taken);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    await close();
  });

  it('fails instead when it may not', async t => {
    const port = await occupyPort(t);
    const collector = await openCollector(t);
    await assert.rejects(listen(collector, { port, strictPort: true }), { code: 'EADDRINUSE' });
  });
});
