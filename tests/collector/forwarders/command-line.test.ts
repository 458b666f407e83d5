import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { runProgram } from '../support/run-program.js';
import { fastTiming } from './support/fast-timing.js';
import { recordingKind } from './support/recording-kind.js';

describe('docent forwarders', () => {
  it('shows how far each is, sends again from a place, and deals with dead letters', async t => {
    const bad = new Set(['m-2', 'm-3']);
    const recording = recordingKind(ids =>
      ids.some(id => bad.has(id))
        ? { done: 0, problem: { kind: 'refused', reason: 'It is bad.' } }
        : { done: ids.length },
    );
    const { folder, post, forwarders, store } = await openCollector(t, {
      forwarders: [{ kind: 'recording' }],
      forwarderKinds: [recording.kind],
      forwarderTiming: fastTiming,
    });
    const run = (...args: string[]) => runProgram({ cwd: folder }, 'forwarders', ...args, '--data', 'data');
    await post(['m-1', 'm-2', 'm-3', 'm-4'].map(id => howtoCompleted(id)));
    await forwarders.idle();

    const status = await run('status');
    assert.match(status.out, /^recording {2}desks {2}up to date, 2 dead letters/m);
    assert.equal(status.code, 1, 'so that a script can tell');
    const [lag] = JSON.parse((await run('status', '--json')).out) as { deadLetters: number }[];
    assert.equal(lag?.deadLetters, 2);
    assert.match((await run('dead-letters')).out, /recording {2}desks {2}2 {2}m-2 {2}It is bad\. {2}1 attempt/);

    bad.delete('m-2');
    assert.match((await run('dead-letters', 'retry')).err, /^2 dead letters are tried again/);
    const letters = () => store.query(database => database.selectFrom('dead_letters').selectAll().execute());
    while ((await letters()).some(({ retry }) => retry === 1)) await forwarders.idle();
    assert.deepEqual(
      (await letters()).map(letter => [letter.message_id, letter.attempts]),
      [['m-3', 2]],
    );
    assert.match((await run('dead-letters', 'drop', '--forwarder', 'recording')).err, /^1 dead letters were dropped/);
    assert.equal((await run('status')).code, 0);

    const before = recording.delivered().length;
    assert.match((await run('replay', 'recording', '--from', '4')).err, /^1 events are sent again/);
    await forwarders.idle();
    assert.deepEqual(recording.delivered().slice(before), ['m-4']);
    assert.equal((await run('replay', 'unknown', '--from', '2026-11-22')).code, 2);
  });

  it('prints statements for ClickHouse', async t => {
    const { folder } = await openCollector(t);
    const ddl = async (...args: string[]) =>
      (await runProgram({ cwd: folder }, 'forwarders', 'ddl', 'clickhouse', ...args)).out;
    assert.match(await ddl(), /ENGINE = ReplacingMergeTree\(\)/);
    assert.match(await ddl('--replicated'), /ENGINE = ReplicatedReplacingMergeTree\('\/clickhouse/);
    assert.match(await ddl('--cluster', 'main'), /ENGINE = Distributed\(main, docent, events_local/);
    await assert.rejects(ddl('--cluster', `x'; DROP`), /must be a name/);
  });
});
