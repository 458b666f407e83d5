import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clickhouseDdl } from '../../../packages/collector/src/forwarders/clickhouse/ddl.js';
import { startClickhouse, type TestClickhouse, withoutClickhouse } from '../../support/start-clickhouse.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { fastTiming } from './support/fast-timing.js';

const user = { user: 'docent', password: 'its password' };

describe('the forwarder to ClickHouse', { skip: withoutClickhouse() }, () => {
  let clickhouse: TestClickhouse;
  before(async () => (clickhouse = await startClickhouse()));
  after(() => clickhouse.stop());

  const forwarders = (database: string) => [{ kind: 'clickhouse', url: clickhouse.url, ...user, database, everyMs: 0 }];

  it('fills the table with what the store has, and a row stands for each event once, however often it was sent', async t => {
    for (const statement of clickhouseDdl({ database: 'single' })) await clickhouse.query(statement);
    const collector = await openCollector(t, { forwarders: forwarders('single'), forwarderTiming: fastTiming });
    const { post, store } = collector;
    await post([
      ...Array.from({ length: 50 }, (_, index) => howtoCompleted(`m-${index}`, { properties: { total: index } })),
      { type: 'identify', messageId: 'who', userId: `O'Neil \\ "x"\n\t`, traits: { name: 'ü€😀' } },
    ]);
    await collector.forwarders.idle();
    await store.transact(({ database }) => database.updateTable('forwarder_cursors').set({ seq: 0 }).execute());
    await collector.forwarders.idle();
    assert.equal(
      await clickhouse.query('SELECT count() FROM single.events_unique'),
      String(await store.count('desks')),
    );
    const events = await collector.events();
    const rows = await clickhouse.query(
      'SELECT message_id, user_id, timestamp_ms, toUnixTimestamp(timestamp) AS seconds, message FROM single.events_unique ORDER BY seq FORMAT JSONEachRow',
    );
    assert.deepEqual(
      rows.split('\n').map(row => JSON.parse(row) as unknown),
      events.map(event => ({
        message_id: event.messageId,
        user_id: event.userId ?? '',
        timestamp_ms: String(event.timestamp),
        seconds: Math.floor(event.timestamp / 1000),
        message: event.message,
      })),
    );
  });

  it('fills a distributed table, too', async t => {
    const { cluster, query } = clickhouse;
    for (const statement of clickhouseDdl({ database: 'spread', cluster })) {
      // Replication needs ZooKeeper, which is not here; the table is the same without.
      await query(statement.replace(/ReplicatedReplacingMergeTree\(.*\)/, 'ReplacingMergeTree()'));
    }
    const { post, forwarders: running } = await openCollector(t, {
      forwarders: forwarders('spread'),
      forwarderTiming: fastTiming,
    });
    await post([howtoCompleted('m-1'), howtoCompleted('m-2')]);
    await running.idle();
    assert.equal(await query('SELECT count() FROM spread.events_local'), '2');
    assert.equal(await query('SELECT count() FROM spread.events_unique'), '2');
  });

  it('has statements for replicated tables that ClickHouse understands as far as it can without ZooKeeper', async () => {
    const [database = '', table = ''] = clickhouseDdl({ database: 'replicated', replicated: true });
    await clickhouse.query(database);
    await assert.rejects(clickhouse.query(table), /without ZooKeeper|No macro/);
  });

  it('keeps everything while the table is missing or the password wrong, and says which', async t => {
    const {
      post,
      forwarders: running,
      log,
    } = await openCollector(t, {
      forwarders: [
        ...forwarders('missing'),
        { kind: 'clickhouse', name: 'locked-out', url: clickhouse.url, user: 'docent', password: 'wrong' },
      ],
      forwarderTiming: fastTiming,
    });
    const told = (part: RegExp) => log.some(({ message }) => part.test(message));
    await post([howtoCompleted('m-1')]);
    const both = () => told(/"clickhouse".*the database is missing/) && told(/"locked-out".*password/);
    while (!both()) await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(
      (await running.lag()).map(({ events, deadLetters }) => [events, deadLetters]),
      [
        [1, 0],
        [1, 0],
      ],
    );
  });
});
