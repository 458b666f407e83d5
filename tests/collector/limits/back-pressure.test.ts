import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { LimitOptions } from '@docent/collector';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';
import { openSlowStore } from '../support/slow-store.js';

async function waiting({ app }: Pick<TestCollector, 'app'>): Promise<number> {
  const { body } = await app.inject('/metrics');
  return Number(/^docent_request_bytes_waiting (\d+)$/m.exec(body)?.[1]);
}

/** Sends 40 batches of some 3 kB to a store that stores nothing for now; returns what was held meanwhile, and all answers. */
async function flood(test: TestContext, limits: LimitOptions) {
  const { store, stored, arrived, release } = await openSlowStore();
  const collector = await openCollector(test, { store, limits });
  const answers = Array.from({ length: 40 }, (_, index) =>
    collector.app.inject({
      method: 'POST',
      url: '/v1/batch',
      payload: {
        writeKey: collector.key,
        batch: [howtoCompleted(`m-${index}`, { context: { text: 'x'.repeat(3000) } })],
      },
      remoteAddress: `192.0.2.${index}`,
    }),
  );
  await arrived;
  // Those that are refused are answered at once, those that are held not before the store goes on.
  const held = await new Promise<number>(resolve => setImmediate(() => resolve(waiting(collector))));
  release();
  return { collector, held, stored, answers: await Promise.all(answers) };
}

/** What the bound on memory promises. */
function isWithin(limit: number, held: number): boolean {
  return held > 0 && held <= limit;
}

describe('more than the store can take', () => {
  it('is refused before memory grows, with what is refused not stored and what is acknowledged stored', async t => {
    const { collector, held, stored, answers } = await flood(t, { heldBytes: 20_000 });
    assert.ok(isWithin(20_000, held), `${held} bytes were held`);
    const refused = answers.filter(({ statusCode }) => statusCode === 503);
    const accepted = answers.filter(({ statusCode }) => statusCode === 200);
    assert.ok(refused.length > 20 && accepted.length > 0, `${refused.length} were refused`);
    assert.equal(refused.length + accepted.length, 40);
    for (const { headers, json } of refused.map(answer => ({ headers: answer.headers, json: answer.json() }))) {
      assert.equal(json.error.code, 'overloaded');
      assert.ok(Number(headers['retry-after']) >= 1 && Number(headers['retry-after']) <= 60);
      assert.match(String(headers['access-control-expose-headers']), /Retry-After/);
      assert.equal(headers['cache-control'], undefined);
    }
    assert.deepEqual(stored.sort(), accepted.flatMap(answer => answer.json().accepted).sort());
    assert.equal(await waiting(collector), 0, 'all memory was given back');
  });

  it('would be found out by this check if there were no bound', async t => {
    const { held, answers } = await flood(t, { heldBytes: 1e9, heldBytesPerAddress: 1e9 });
    assert.equal(isWithin(20_000, held), false);
    assert.ok(answers.every(({ statusCode }) => statusCode === 200));
  });

  it('is taken again as soon as there is room', async t => {
    const { collector } = await flood(t, { heldBytes: 20_000 });
    assert.equal((await collector.post([howtoCompleted('later')])).status, 200);
  });

  it('is refused with a wait that follows from how fast the store drained lately', async t => {
    let time = 0;
    const { store, arrived, release } = await openSlowStore();
    const collector = await openCollector(t, { store, elapsed: () => time, limits: { heldBytes: 8000 } });
    const send = (id: string) => collector.post([howtoCompleted(id, { context: { text: 'x'.repeat(3500) } })]);
    const first = send('a');
    await arrived;
    time = 4000;
    release();
    await first;
    // Some 3.8 kB drained in the first 4 s, so 7.6 kB will take another 8.
    const { store: _, ...rest } = collector;
    const held = [send('b'), send('c')];
    const refused = await rest.app.inject({
      method: 'POST',
      url: '/v1/batch',
      payload: { writeKey: collector.key, batch: [howtoCompleted('d', { context: { text: 'x'.repeat(3500) } })] },
    });
    await Promise.all(held);
    assert.equal(refused.statusCode, 503);
    const wait = Number(refused.headers['retry-after']);
    assert.ok(wait >= 4 && wait <= 9, `${wait} s`);
  });

  it('from one address leaves room for others', async t => {
    const { store, arrived, release } = await openSlowStore();
    const collector = await openCollector(t, { store, limits: { heldBytes: 1e6, heldBytesPerAddress: 5000 } });
    const send = (id: string, remoteAddress: string) =>
      collector.app.inject({
        method: 'POST',
        url: '/v1/batch',
        payload: { writeKey: collector.key, batch: [howtoCompleted(id, { context: { text: 'x'.repeat(3000) } })] },
        remoteAddress,
      });
    const first = send('a', '192.0.2.1');
    await arrived;
    assert.equal((await send('b', '192.0.2.1')).statusCode, 503);
    const other = send('c', '192.0.2.2');
    release();
    assert.deepEqual([(await first).statusCode, (await other).statusCode], [200, 200]);
  });
});
