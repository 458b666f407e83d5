import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runDocent } from '../cli/run-docent.js';
import { openCollector } from '../support/open-collector.js';

describe('docent subjects import', () => {
  it('says what became of a file, writes down what it refused, and goes on where it stood', async t => {
    const { folder, app } = await openCollector(t);
    await writeFile(join(folder, 'desks.csv'), 'id,title\na,A\nb,\nc,C\n');
    const options = ['--project', 'desks', '--format', 'csv', '--data', 'data'];
    const load = (...more: string[]) => runDocent(folder, 'subjects', 'import', 'desks.csv', ...options, ...more);

    const first = await load('--report', 'refused.jsonl');
    assert.equal(first.code, 1, first.err);
    assert.equal(first.out, '3 read: 2 added, 0 changed, 0 unchanged, 0 removed, 1 refused.\n');
    const report = await readFile(join(folder, 'refused.jsonl'), 'utf8');
    assert.equal(report, '{"line":3,"id":"b","reason":"title is missing."}\n');

    await writeFile(join(folder, 'desks.csv'), 'id,title\na,A\nb,B\n');
    const second = await load('--remove-missing');
    assert.equal(second.code, 0, second.err);
    assert.equal(second.out, '2 read: 1 added, 0 changed, 1 unchanged, 1 removed, 0 refused.\n');
    const { subjects } = (await app.inject('/v1/projects/desks/manifest.json')).json();
    const shard = await app.inject(`/v1/projects/desks/s/${subjects.version}/0.json`);
    assert.deepEqual(Object.keys(shard.json().subjects), ['a', 'b']);

    const nowhere = await runDocent(folder, 'subjects', 'import', 'none.csv', ...options);
    assert.equal(nowhere.code, 3);
    assert.match(nowhere.err, /none\.csv/);
  });
});
