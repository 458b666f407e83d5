import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { createJsonLog } from '@docent/collector';
import { howtoCompleted } from './support/messages.js';
import { openCollector } from './support/open-collector.js';
import { writeProject } from './support/project-files.js';
import { personal, refusedRequests, sql } from './support/refused-requests.js';
import { createKeyPair, secrets, signToken, tokenTime } from './support/tokens.js';

async function open(test: TestContext) {
  const lines: string[] = [];
  const collector = await openCollector(test, {
    now: () => tokenTime,
    log: createJsonLog({ write: line => lines.push(line), now: () => tokenTime }),
    limits: { ingest: { perAddress: false } },
    tokenKeys: { desks: { algorithm: 'HS256', keys: [...secrets] } },
  });
  return { collector, lines };
}

function expectDiscreet(lines: readonly string[], secretsOfTheRequest: readonly string[] = []): void {
  for (const line of lines) {
    const { error, ...entry } = JSON.parse(line);
    assert.equal(error, undefined, 'nothing of it is our fault');
    assert.deepEqual(
      Object.keys(entry).sort(),
      ['fields', 'level', 'message', 'time'].filter(name => name in entry).sort(),
    );
    for (const secret of [personal, 'customer-1', 'visitor-1', 'DROP', 'eyJ', 'example', ...secretsOfTheRequest]) {
      assert.ok(!line.includes(secret), `${line} tells ${secret}`);
    }
    assert.doesNotMatch(line, /\\n +at |node_modules|127\.0\.0\.1/);
  }
}

describe('a bad request', () => {
  it('is refused with its reason; the log has one line without personal data, the store is as it was', async t => {
    const { collector, lines } = await open(t);
    await collector.post([howtoCompleted('before')]);
    for (const { what, request, status, code } of refusedRequests) {
      await t.test(what, async () => {
        lines.length = 0;
        const { method = 'POST', url = '/v1/batch', headers = {}, payload } = request(collector);
        const type = method === 'GET' ? {} : { 'content-type': 'application/json' };
        const answer = await collector.app.inject({
          method,
          url,
          headers: { ...type, ...headers },
          ...(payload !== undefined && { payload }),
        });
        assert.deepEqual([answer.statusCode, answer.json().error?.code], [status, code]);
        assert.notEqual(answer.headers['cache-control'], 'no-store');
        assert.ok(lines.length <= 1, lines.join(''));
        expectDiscreet(lines, [collector.key]);
        assert.deepEqual(
          (await collector.events()).map(({ messageId }) => messageId),
          ['before'],
        );
      });
    }
  });

  it('that comes a thousand times is logged a few times and then counted', async t => {
    const { collector, lines } = await open(t);
    for (let count = 0; count < 1000; count++) {
      await collector.app.inject({
        method: 'POST',
        url: '/v1/batch',
        payload: { writeKey: `wk_${count}`, batch: [{}] },
      });
    }
    assert.equal(lines.length, 5);
    await collector.close();
    assert.equal(lines.length, 6);
    const { message, fields } = JSON.parse(lines[5] ?? '');
    assert.equal(message, 'POST /v1/batch: 401 unknown-write-key');
    assert.deepEqual(fields, { times: 995 });
  });
});

describe('SQL', () => {
  it('in every field is text like any other, or refused by the shape of the field', async t => {
    const { collector, lines } = await open(t);
    const message = howtoCompleted('a', {
      event: sql,
      userId: sql,
      anonymousId: sql,
      properties: { [sql]: sql, nested: [{ [sql]: sql }] },
      context: { tab: sql, sequence: sql, library: { name: sql, version: sql }, [sql]: sql },
      traits: sql,
      integrations: { [sql]: sql },
    });
    const shaped = ['messageId', 'type', 'timestamp', 'originalTimestamp'].map((field, index) =>
      howtoCompleted(`shaped-${index}`, { [field]: sql }),
    );
    const { body } = await collector.post([message, ...shaped], { sentAt: sql, context: { [sql]: sql } });
    assert.deepEqual(body.accepted, ['a']);
    assert.equal(body.refused.length, shaped.length);
    const [event] = await collector.events();
    assert.equal(event?.event, sql);
    assert.equal(event?.userId, sql);
    assert.deepEqual(JSON.parse(event?.message ?? '').properties, message['properties']);
    const history = await collector.store.history({ project: sql, userId: sql, anonymousId: sql });
    assert.deepEqual(history.events, []);
    assert.deepEqual(await collector.store.findCommands(sql), []);
    assert.equal(await collector.store.count('desks'), 1);
    expectDiscreet(lines);
  });
});

describe('a message that is refused', () => {
  it('takes none of its neighbours with it, and tells the log nothing of what is in it', async t => {
    const { collector, lines } = await open(t);
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`p${index}`, index]));
    const bad: [changes: Record<string, unknown>, code: string][] = [
      [{ properties: { [personal]: 1, total: 6 } }, 'invalid-properties'],
      [{ properties: { total: personal } }, 'invalid-properties'],
      [{ userId: { [personal]: personal } }, 'malformed'],
      [{ [personal]: 1, messageId: `${personal} ` }, 'malformed'],
      [{ timestamp: personal }, 'malformed'],
      [{ event: personal, properties: many }, 'malformed'],
      [{ event: personal, properties: { ['x'.repeat(257)]: personal } }, 'malformed'],
      [{ event: personal, properties: { text: personal.repeat(2000) } }, 'too-large'],
      [{ userId: `${personal}\0` }, 'malformed'],
    ];
    const batch = bad.flatMap(([changes], index) => [
      howtoCompleted(`good-${index}`),
      howtoCompleted(`bad-${index}`, { userId: personal, ...changes }),
    ]);
    const { body } = await collector.post(batch);
    assert.deepEqual(
      body.refused.map(({ code }) => code),
      bad.map(([, code]) => code),
    );
    assert.equal(body.accepted.length, bad.length);
    assert.equal((await collector.events()).length, bad.length);
    assert.equal(lines.length, 1);
    expectDiscreet(lines);
  });
});

describe('an id that was used before', () => {
  it('with other content changes nothing: the first is kept, and the operator hears of it once', async t => {
    const { collector, lines } = await open(t);
    await collector.post([howtoCompleted('a', { userId: personal }), howtoCompleted('b')]);
    const { body } = await collector.post([
      howtoCompleted('a', { userId: 'customer-2', properties: { total: 7 } }),
      howtoCompleted('b', { sentAt: '2026-11-22T09:31:00.000Z' }),
      howtoCompleted('c'),
      howtoCompleted('c', { properties: { total: 9 } }),
    ]);
    assert.deepEqual(body.accepted, ['a', 'b', 'c', 'c'], 'the sender is not to try again');
    const events = await collector.events();
    assert.deepEqual(
      events.map(({ messageId, userId }) => [messageId, userId]),
      [
        ['a', personal],
        ['b', null],
        ['c', null],
      ],
    );
    assert.equal(JSON.parse(events[2]?.message ?? '').properties.total, 6);
    assert.equal(lines.length, 1);
    assert.deepEqual(JSON.parse(lines[0] ?? '').fields, { messages: 2 });
    expectDiscreet(lines);
    const { body: metrics } = await collector.app.inject('/metrics');
    assert.match(metrics, /docent_events_duplicate_total\{project="desks"\} 3\n/);
    assert.match(metrics, /docent_events_conflicting_total\{project="desks"\} 2\n/);
    assert.match(metrics, /docent_events_accepted_total\{project="desks"\} 6\n/);
  });
});

describe('a token that proves nothing', () => {
  it('verifies nobody and costs no event; neither answer nor log repeats it', async t => {
    const { collector, lines } = await open(t);
    const good = await signToken({ sub: personal });
    const [head = '', payload = '', signature = ''] = good.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const other = Buffer.from(JSON.stringify({ sub: personal, exp: tokenTime })).toString('base64url');
    const tokens: Record<string, unknown> = {
      forged: `${head}.${other}.${signature}`,
      'signed by nobody': `${none}.${payload}.`,
      'signed with another secret': await signToken({ sub: personal }, { key: 'the secret of somebody else entirely' }),
      'signed with another algorithm': await signToken({ sub: personal }, { key: createKeyPair().privateKey }),
      expired: await signToken({ sub: personal, exp: tokenTime / 1000 - 31 }),
      'not valid yet': await signToken({ sub: personal, nbf: tokenTime / 1000 + 31 }),
      'of nobody': await signToken({}),
      oversized: `${head}.${'A'.repeat(5000)}.${signature}`,
      'no text': { [personal]: 1 },
      nonsense: sql,
    };
    for (const [index, [what, token]] of Object.entries(tokens).entries()) {
      await t.test(what, async () => {
        lines.length = 0;
        const { status, body } = await collector.post([howtoCompleted(`t-${index}`, { userId: personal })], { token });
        assert.equal(status, 200);
        assert.deepEqual(body.accepted, [`t-${index}`]);
        assert.ok('token' in body, 'the sender hears of it');
        assert.ok(lines.length === 1);
        expectDiscreet(lines, [signature]);
        assert.doesNotMatch(JSON.stringify(body), /jane|eyJ/);
      });
    }
    assert.ok((await collector.events()).every(({ verified }) => verified === 0));
    await collector.post([howtoCompleted('verified', { userId: personal })], { token: good });
    assert.equal((await collector.events()).at(-1)?.verified, 1, 'the check can tell a good one');
  });
});

describe('the key of another project', () => {
  it('writes to that project, whatever the body says', async t => {
    const first = await openCollector(t);
    const chairs = await writeProject(join(first.folder, 'chairs'), { project: 'chairs' });
    const { app, projects, store } = await openCollector(t, { projects: [first.file, chairs] });
    const writeKey = projects.get('chairs')?.writeKey;
    const claims = { project: 'desks', context: { docent: { project: 'desks' } } };
    const payload = { writeKey, ...claims, batch: [howtoCompleted('a', claims)] };
    assert.equal((await app.inject({ method: 'POST', url: '/v1/batch', payload })).statusCode, 200);
    assert.deepEqual([await store.count('desks'), await store.count('chairs')], [0, 1]);
  });
});
