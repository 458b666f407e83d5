import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { ForwarderError, type Statement, validateStatement } from '@docent/collector';
import { fastTiming } from '../forwarders/support/fast-timing.js';
import { openCollector, type TestCollector } from '../support/open-collector.js';
import { createRecordStore, type RecordStore } from './support/record-store.js';
import { catalogueMessage, storedEvent } from './support/stored-event.js';

const publicUrl = 'https://learn.vendor.example';

async function openForwarding(test: TestContext, { url }: RecordStore, options: object = {}): Promise<TestCollector> {
  return await openCollector(test, {
    publicUrl,
    forwarders: [{ kind: 'xapi', url, user: 'key', password: 'secret', ...options }],
    forwarderTiming: fastTiming,
  });
}

/** So many events of different steps. */
const events = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    catalogueMessage('Howto Step Completed', { seq: from + index, properties: { step: `step-${from + index}` } }),
  );
const steps = (statements: Iterable<Statement>) =>
  [...statements].map(({ object }) => Number(/step-(\d+)$/.exec(object.id)?.[1])).sort((a, b) => a - b);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function deadLetters({ store }: Pick<TestCollector, 'store'>) {
  return await store.query(database =>
    database.selectFrom('dead_letters').select(['seq', 'reason']).orderBy('seq').execute(),
  );
}

describe('the forwarder to a learning record store', () => {
  it('sends events as statements, with version and credentials, and what is none not at all', async t => {
    const lrs = await createRecordStore(t);
    const { post, forwarders } = await openForwarding(t, lrs);
    await post([
      ...events(3),
      catalogueMessage('Events Dropped', { seq: 4 }),
      catalogueMessage('Advice Given', { seq: 5 }),
    ]);
    await forwarders.idle();
    assert.equal(lrs.statements.size, 4);
    for (const statement of lrs.statements.values()) {
      assert.deepEqual(validateStatement(statement), []);
      assert.equal(statement.actor.account.homePage, `${publicUrl}/xapi/desks`);
      assert.equal(statement.stored, undefined);
    }
    const [{ headers } = {} as RecordStore['received'][number]] = lrs.received;
    assert.equal(headers['x-experience-api-version'], '1.0.3');
    assert.equal(headers.authorization, `Basic ${Buffer.from('key:secret').toString('base64')}`);
  });

  it('tells by 2.0, with a token, where that is configured', async t => {
    const lrs = await createRecordStore(t);
    const forwarder = { kind: 'xapi', url: lrs.url, version: '2.0.0', token: 'a-token' };
    const { post, forwarders } = await openCollector(t, {
      ...{ publicUrl, forwarders: [forwarder], forwarderTiming: fastTiming },
    });
    await post(events(1));
    await forwarders.idle();
    const [{ headers } = {} as RecordStore['received'][number]] = lrs.received;
    assert.equal(headers['x-experience-api-version'], '2.0.0');
    assert.equal(headers.authorization, 'Bearer a-token');
  });

  it('halves a batch that is refused, and keeps what is to blame with a reason', async t => {
    const lrs = await createRecordStore(t, (_received, _count, batch) => (steps(batch).includes(7) ? 400 : undefined));
    const { post, forwarders, store } = await openForwarding(t, lrs);
    await post(events(20));
    await forwarders.idle();
    assert.deepEqual(
      steps(lrs.statements.values()),
      numbers(20).filter(step => step !== 7),
    );
    const reason = 'The record store answered 400 to a statement that something was "completed".';
    assert.deepEqual(await deadLetters({ store }), [{ seq: 7, reason }]);
    assert.equal(lrs.repeated(), 0);
  });

  it('sends nothing that breaks a rule, and says which', async t => {
    const lrs = await createRecordStore(t);
    const { forwarders, store } = await openForwarding(t, lrs);
    // As only an SDK that is newer than the collector may say it.
    const wrong = storedEvent('Advice Rated', { seq: 1, properties: { helped: 9 } });
    await store.append('desks', [wrong, storedEvent('Advice Started', { seq: 2 })]);
    await forwarders.idle();
    assert.equal(lrs.statements.size, 1);
    const reason = 'It makes no statement: result.score.raw is not between min and max.';
    assert.deepEqual(await deadLetters({ store }), [{ seq: 1, reason }]);
  });

  it('takes a conflict for what it is: the statement is there', async t => {
    const lrs = await createRecordStore(t);
    const { post, forwarders, store } = await openForwarding(t, lrs);
    await post(events(4));
    await forwarders.idle();
    const [known] = lrs.statements.values();
    const again = await createRecordStore(t);
    // It has one under other names already, as after a new version was published.
    again.statements.set(known!.id, { ...known!, result: {} });
    const replay = await openForwarding(t, again);
    await replay.post(events(4));
    await replay.forwarders.idle();
    assert.equal(again.statements.size, 4);
    assert.deepEqual([...(await deadLetters({ store })), ...(await deadLetters(replay))], []);
  });

  it('waits for a record store that is down or answers garbage, then catches up: nothing lost, nothing doubled', async t => {
    const garbage = [
      503,
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' },
      { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' },
      {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: '["7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92"]',
      },
      { status: 200, body: '\u0000' },
      ...[401, 404, 429, 302, 502],
    ];
    const lrs = await createRecordStore(t, (_received, count) => garbage[count - 1]);
    const { post, forwarders, store } = await openForwarding(t, lrs);
    await post(events(120));
    await forwarders.idle();
    assert.deepEqual(steps(lrs.statements.values()), numbers(120));
    assert.equal(lrs.repeated(), 0);
    assert.deepEqual(await deadLetters({ store }), []);
  });

  it('gives no event up while the record store breaks over everything, though its neighbours are no statements', async t => {
    const lrs = await createRecordStore(t, (_received, count) => (count <= 15 ? 500 : undefined));
    const { post, forwarders, store } = await openForwarding(t, lrs);
    const dropped = numbers(20).map(each => catalogueMessage('Events Dropped', { seq: 100 + each }));
    await post([...events(1), ...dropped]);
    await forwarders.idle();
    assert.deepEqual(steps(lrs.statements.values()), [1]);
    assert.deepEqual(await deadLetters({ store }), []);
  });

  it('sends the same statements after a restart as before, so that the record store drops them', async t => {
    const lrs = await createRecordStore(t);
    for (const run of [1, 2]) {
      const { post, forwarders } = await openForwarding(t, lrs, { name: `run-${run}` });
      await post([
        catalogueMessage('Howto Video Played', { seq: 1, properties: { seconds: 0 } }),
        catalogueMessage('Howto Video Paused', { seq: 2, properties: { from: 0, seconds: 50 } }),
        catalogueMessage('Advice Rated', { seq: 3, properties: { comment: 'Yes.' } }),
      ]);
      await forwarders.idle();
    }
    assert.equal(lrs.repeated(), 4);
    assert.equal(lrs.statements.size, 4);
  });

  it('does not start without an address for its IRIs, or with two kinds of credentials', async t => {
    const forwarders = [{ kind: 'xapi', url: 'https://lrs.vendor.example/xapi' }];
    await assert.rejects(openCollector(t, { forwarders }), (error: Error) => {
      assert.ok(error instanceof ForwarderError);
      assert.match(error.message, /publicUrl.*xapiBase/);
      return true;
    });
    const both = [{ ...forwarders[0]!, user: 'a', token: 'b' }];
    await assert.rejects(openCollector(t, { publicUrl, forwarders: both }), /leave out one or the other/);
  });
});
