import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';

interface From {
  remoteAddress?: string;
  headers?: Record<string, string>;
}

async function send({ app, key }: Pick<TestCollector, 'app' | 'key'>, messages: unknown[], from: From = {}) {
  const payload = { writeKey: key, batch: messages };
  return await app.inject({ method: 'POST', url: '/v1/batch', payload, ...from });
}

function createClock() {
  let time = 0;
  return { elapsed: () => time, pass: (milliseconds: number) => (time += milliseconds) };
}

const slow = { perSecond: 1, burst: 2 };

describe('an address that sends too much', () => {
  it('is told to wait, passes after exactly that time, and nothing of what was refused is stored', async t => {
    const { elapsed, pass } = createClock();
    const collector = await openCollector(t, {
      elapsed,
      limits: { ingest: { perAddress: { perSecond: 0.5, burst: 2 } } },
    });
    for (const id of ['a', 'b']) assert.equal((await send(collector, [howtoCompleted(id)])).statusCode, 200);
    const refused = await send(collector, [howtoCompleted('c')]);
    assert.equal(refused.statusCode, 429);
    assert.equal(refused.json().error.code, 'rate-limited');
    assert.equal(refused.headers['retry-after'], '2');
    assert.equal(refused.headers['access-control-allow-origin'], '*');
    assert.match(String(refused.headers['access-control-expose-headers']), /Retry-After/);
    assert.equal(
      refused.headers['cache-control'],
      undefined,
      'no-store would keep the page from the back-forward cache',
    );
    pass(1999);
    assert.equal((await send(collector, [howtoCompleted('c')])).statusCode, 429);
    pass(1);
    assert.equal((await send(collector, [howtoCompleted('c')])).statusCode, 200);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['a', 'b', 'c'],
    );
  });

  it('does not keep others from sending, and still gets what is published', async t => {
    const { elapsed } = createClock();
    const collector = await openCollector(t, { elapsed, limits: { ingest: { perAddress: slow } } });
    const flood = { remoteAddress: '2001:db8::1' };
    for (let count = 0; count < 5; count++) await send(collector, [howtoCompleted(`f-${count}`)], flood);
    assert.equal((await send(collector, [howtoCompleted('x')], flood)).statusCode, 429);
    const neighbour = { remoteAddress: '2001:db8::ffff' };
    assert.equal((await send(collector, [howtoCompleted('x')], neighbour)).statusCode, 429, 'the same network');
    assert.equal((await send(collector, [howtoCompleted('x')], { remoteAddress: '192.0.2.8' })).statusCode, 200);
    for (let count = 0; count < 20; count++) {
      const { statusCode } = await collector.app.inject({ url: '/v1/projects/desks/manifest.json', ...flood });
      assert.equal(statusCode, 200);
    }
    assert.equal((await collector.app.inject({ url: '/healthz', ...flood })).statusCode, 200);
  });

  it('is refused before its body is read, and counted for whatever it sends', async t => {
    const { elapsed } = createClock();
    const collector = await openCollector(t, { elapsed, limits: { ingest: { perAddress: slow } } });
    const guess = { writeKey: 'wk_guessed', batch: [{}] };
    const answers: number[] = [];
    for (let count = 0; count < 4; count++) {
      answers.push((await collector.app.inject({ method: 'POST', url: '/v1/batch', payload: guess })).statusCode);
    }
    assert.deepEqual(answers, [401, 401, 429, 429]);
    assert.equal((await collector.app.inject({ method: 'POST', url: '/v1/batch', payload: '{' })).statusCode, 429);
  });

  it('is whoever connects, whatever the request says of proxies', async t => {
    const { elapsed } = createClock();
    const collector = await openCollector(t, { elapsed, limits: { ingest: { perAddress: slow } } });
    const answers: number[] = [];
    for (let count = 0; count < 3; count++) {
      const headers = { 'x-forwarded-for': `192.0.2.${count}`, forwarded: `for=192.0.2.${count}` };
      answers.push((await send(collector, [howtoCompleted('a')], { headers })).statusCode);
    }
    assert.deepEqual(answers, [200, 200, 429]);
  });

  it('is the one a trusted proxy names, and nobody can put a name before it', async t => {
    const { elapsed } = createClock();
    const limits = { ingest: { perAddress: slow } };
    const collector = await openCollector(t, { elapsed, limits, trustProxy: ['10.0.0.0/8'] });
    const via = (forwarded: string, remoteAddress = '10.1.2.3') =>
      send(collector, [howtoCompleted('a')], { remoteAddress, headers: { 'x-forwarded-for': forwarded } });
    for (let count = 0; count < 2; count++) assert.equal((await via('192.0.2.7')).statusCode, 200);
    assert.equal((await via('192.0.2.7')).statusCode, 429);
    assert.equal((await via('198.51.100.1, 192.0.2.7')).statusCode, 429, 'only the last name is the proxy’s');
    assert.equal((await via('192.0.2.8')).statusCode, 200);
    for (let count = 0; count < 2; count++) assert.equal((await via(`<nonsense ${count}>`)).statusCode, 200);
    assert.equal((await via('<nonsense 3>')).statusCode, 429, 'what is no address is one');
    const stranger = '203.0.113.5';
    for (let count = 0; count < 2; count++) assert.equal((await via(`192.0.2.${count}`, stranger)).statusCode, 200);
    assert.equal((await via('192.0.2.99', stranger)).statusCode, 429);
  });
});

describe('a write key that brings too much', () => {
  it('is told to wait by the number of its messages, from wherever they come', async t => {
    const { elapsed, pass } = createClock();
    const collector = await openCollector(t, {
      elapsed,
      limits: { ingest: { perKey: { perSecond: 10, burst: 100 } } },
    });
    const batch = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => howtoCompleted(`${name}-${index}`));
    assert.equal((await send(collector, batch('first', 90))).statusCode, 200);
    const refused = await send(collector, batch('second', 50), { remoteAddress: '192.0.2.9' });
    assert.equal(refused.statusCode, 429);
    assert.equal(refused.headers['retry-after'], '4');
    assert.equal((await send(collector, batch('third', 10))).statusCode, 200, 'what fits still passes');
    pass(5000);
    assert.equal((await send(collector, batch('second', 50))).statusCode, 200);
    assert.equal((await collector.events()).length, 150);
  });

  it('leaves the project beside it alone', async t => {
    const { elapsed } = createClock();
    const first = await openCollector(t);
    const chairs = await writeProject(join(first.folder, 'chairs'), { project: 'chairs' });
    const limits = { ingest: { perKey: { perSecond: 1, burst: 5 } } };
    const collector = await openCollector(t, { projects: [first.file, chairs], elapsed, limits });
    const keyOf = (project: string) => collector.projects.get(project)?.writeKey ?? '';
    const flood = { app: collector.app, key: keyOf('desks') };
    const calm = { app: collector.app, key: keyOf('chairs') };
    const statuses: number[] = [];
    for (let count = 0; count < 20; count++) {
      statuses.push((await send(flood, [howtoCompleted(`f-${count}`)])).statusCode);
      if (count % 5 === 0) assert.equal((await send(calm, [howtoCompleted(`c-${count}`)])).statusCode, 200);
    }
    assert.deepEqual([statuses.slice(0, 5), new Set(statuses.slice(5))], [Array(5).fill(200), new Set([429])]);
    assert.equal(await collector.store.count('chairs'), 4);
    assert.equal(await collector.store.count('desks'), 5);
  });
});

describe('limits', () => {
  it('can be switched off one by one, and are counted', async t => {
    const { elapsed } = createClock();
    const ingest = { perAddress: false, perKey: { perSecond: 1, burst: 3 } } as const;
    const collector = await openCollector(t, { elapsed, limits: { ingest, commands: { perAddress: slow } } });
    for (let count = 0; count < 5; count++) await send(collector, [howtoCompleted('a')]);
    const command = {
      method: 'POST',
      url: '/v1/commands',
      payload: { writeKey: collector.key, commands: [{}] },
    } as const;
    const answers: number[] = [];
    for (let count = 0; count < 3; count++) {
      const { statusCode } = await collector.app.inject({ ...command, remoteAddress: '192.0.2.1' });
      answers.push(statusCode);
    }
    assert.deepEqual(answers, [200, 200, 429]);
    const { body } = await collector.app.inject('/metrics');
    assert.match(body, /docent_rate_limited_total\{group="ingest",scope="perKey"\} 2\n/);
    assert.match(body, /docent_rate_limited_total\{group="commands",scope="perAddress"\} 1\n/);
  });
});
