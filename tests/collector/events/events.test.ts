import assert from 'node:assert/strict';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { listen } from '@docent/collector';
import { csvField } from '../../../packages/collector/src/events/event-formats.js';
import { openResumableFile } from '../../../packages/collector/src/events/resumable-file.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector, temporaryFolder } from '../support/open-collector.js';
import { runProgram } from '../support/run-program.js';

const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`;
const batch = [
  howtoCompleted('m-1', { timestamp: at(1) }),
  howtoCompleted('m-2', { timestamp: at(2), anonymousId: 'visitor-2' }),
  { type: 'track', event: '=cmd|calc', messageId: 'm-3', userId: 'customer-1', timestamp: at(3) },
  { type: 'identify', messageId: 'm-4', userId: 'customer-1', timestamp: at(4), traits: { name: 'a "quoted", name' } },
];

describe('docent events export', () => {
  it('writes events as JSON Lines and as CSV, filtered by name, time and customer', async t => {
    const { post, folder, events } = await openCollector(t);
    await post(batch);
    const ids = async (...args: string[]) => {
      const { out, code } = await runProgram({ cwd: folder }, 'events', 'export', '--data', 'data', ...args);
      assert.equal(code, 0);
      return out
        .split('\n')
        .filter(Boolean)
        .map(line => (JSON.parse(line) as { messageId: string }).messageId);
    };
    assert.deepEqual(await ids(), ['m-1', 'm-2', 'm-3', 'm-4']);
    assert.deepEqual(await ids('--event', 'Howto Completed', '--event', 'identify'), ['m-1', 'm-2', 'm-4']);
    assert.deepEqual(await ids('--user', 'customer-1'), ['m-3', 'm-4']);
    assert.deepEqual(await ids('--from', at(2), '--to', at(4)), ['m-2', 'm-3']);
    assert.deepEqual(await ids('--after', '3'), ['m-4']);

    const { out } = await runProgram({ cwd: folder }, 'events', 'export', '--data', 'data', '--format', 'csv');
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    const stored = await events();
    assert.deepEqual(
      rows.map(({ messageId, message }) => ({ messageId, message })),
      stored.map(({ messageId, message }) => ({ messageId, message })),
    );
    assert.equal(rows[2]?.['event'], `'=cmd|calc`);
  });

  it('writes no cell that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']) {
      assert.match(csvField(text), /^"'/, JSON.stringify(text));
    }
    assert.equal(csvField('a "b", c'), '"a ""b"", c"');
    assert.equal(csvField(-5), '-5');
    assert.equal(csvField('plain'), 'plain');
  });

  it('goes on with a file that was broken off, wherever that was', async t => {
    const folder = await temporaryFolder(t);
    const path = join(folder, 'events.jsonl');
    const first = await openResumableFile(path, false);
    await first.write('one\n', 1);
    await first.close();
    // The power went while the second piece was written.
    await appendFile(path, 'tw');
    const second = await openResumableFile(path, true);
    assert.equal(second.after, 1);
    await second.write('two\n', 2);
    await second.finish();
    assert.equal(await readFile(path, 'utf8'), 'one\ntwo\n');
    await assert.rejects(openResumableFile(path, true), /is complete, or was never begun/);
    await assert.rejects(openResumableFile(path, false), /is there already/);
    await truncate(path);
  });

  it('says so when there is no store, no such project, or a time that is none', async t => {
    const { folder } = await openCollector(t);
    const run = (...args: string[]) => runProgram({ cwd: folder }, 'events', 'export', ...args);
    await assert.rejects(run('--data', 'elsewhere'), /There is no store in elsewhere/);
    await assert.rejects(run('--data', 'data', '--project', 'chairs'), /no project "chairs". There are: desks/);
    await assert.rejects(run('--data', 'data', '--from', 'yesterday'), /A time is a date such as/);
  });
});

describe('docent events tail', () => {
  it('shows what is there and what comes, without the control characters of browsers', async t => {
    const { post, folder } = await openCollector(t);
    await post([...batch, { type: 'track', event: 'Bell \u001b[31m', messageId: 'm-5', userId: 'customer-1' }]);
    const stop = new AbortController();
    let seen: () => void = () => {};
    const came = new Promise<void>(resolve => (seen = resolve));
    const onOut = (line: string) => {
      if (line.includes('Bell')) void post([howtoCompleted('m-6', { event: 'Desk Sold' })]);
      if (line.includes('Desk Sold')) seen();
    };
    const tail = runProgram(
      { cwd: folder, stop: stop.signal, colors: true, onOut },
      'events',
      'tail',
      '--data',
      'data',
      '--last',
      '2',
    );
    await came;
    stop.abort();
    const { out, code } = await tail;
    assert.equal(code, 0);
    assert.equal(out.split('\n').filter(Boolean).length, 3);
    assert.ok(out.includes('Bell \uFFFD[31m'));
    assert.ok(out.includes('\u001b['), 'our own colours are there');
  });
});

describe('docent events replay', () => {
  it('sends stored events to another endpoint, and goes on from its place', async t => {
    const pipeline = await openCollector(t);
    const { url } = await listen(pipeline, { port: 0 });
    const { post, folder } = await openCollector(t);
    await post(batch.slice(0, 2));
    const replay = (env: Record<string, string>) =>
      runProgram(
        { cwd: folder, env },
        ...['events', 'replay', '--data', 'data', '--url', `${url}/v1/batch`, '--cursor', 'place'],
      );
    assert.equal((await replay({})).code, 2);
    const env = { DOCENT_REPLAY_WRITE_KEY: pipeline.key };
    assert.match((await replay(env)).err, /^2 events sent, 0 not taken\.$/m);
    await post(batch.slice(2));
    assert.match((await replay(env)).err, /^2 events sent, 0 not taken\.$/m);
    assert.deepEqual(
      (await pipeline.events()).map(({ messageId }) => messageId),
      ['m-1', 'm-2', 'm-3', 'm-4'],
    );
    await writeFile(join(folder, 'place'), 'nonsense');
    await assert.rejects(replay(env), /does not hold the place/);
  });
});
