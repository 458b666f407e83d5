import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { openStore } from '@docent/collector';
import { decodeModel } from '@docent/engine/recommend/decode-model.js';
import { hearEvents } from '../../../packages/collector/dist/models/hear-events.js';
import { readModel, readModelShard } from '../../../packages/collector/dist/models/read-model.js';
import { syncLists } from '../../../packages/collector/dist/models/sync-lists.js';
import type { EvaluationReport } from '../../../packages/collector/dist/recommend/evaluation-report.js';
import { runDocent } from '../cli/run-docent.js';
import { appendAll, day, definition, jobOf, orders, project, start, told } from '../models/vendor.js';
import { onEachStore, type PlacedCollector } from '../support/on-each-store.js';

const place = { project, list: 'next' };

onEachStore('what other engines learn from and find', ({ open }) => {
  /** A list that has heard of some orders, in a folder to run commands in. */
  async function learning(test: TestContext, events = orders(60)): Promise<PlacedCollector> {
    const collector = await open(test);
    await syncLists(collector.store, project, new Map([['next', definition]]));
    await appendAll(collector.store, events);
    await hearEvents(collector.store, project, async () => true);
    return collector;
  }

  const run = ({ folder, location }: PlacedCollector, command: string, ...flags: string[]) =>
    runDocent(folder, ...['recommend', command, '--store', location, '--project', project, '--list', 'next', ...flags]);

  it('is exported in formats that they read, and evaluated as it is', async test => {
    const collector = await learning(test, [
      told('Desk Ordered', { product: 'desk-1' }, { user: 'ann, or =1+1', at: start + 1999 }),
      told('Desk Ordered', { product: 'desk-2' }, { user: null, anonymous: 'visitor', at: start + day }),
    ]);
    const text = async (...flags: string[]) => (await run(collector, 'export', ...flags)).out;
    const first = start / 1000 + 1;
    const csv = await text();
    assert.match(csv, /^user,item,weight,timestamp\r\n/);
    assert.ok(csv.includes(`"ann, or =1+1",subject:desk-1,1,${first}\r\n`));
    assert.ok(csv.includes(`anonymous:visitor,subject:desk-2,1,${start / 1000 + 86_400}\r\n`));
    const rows = (await text('--format', 'jsonl')).trim().split('\n').map(line => JSON.parse(line) as object); // prettier-ignore
    assert.deepEqual(rows[0], { user: 'ann, or =1+1', item: 'subject:desk-1', weight: 1, timestamp: first });
    const tabs = await text('--format', 'recbole');
    assert.match(tabs, /^user_id:token\titem_id:token\tweight:float\ttimestamp:float\n/);
    assert.ok(tabs.includes(`\nann, or =1+1\tsubject:desk-1\t1\t${first}\n`));
    const gorse = JSON.parse(await text('--format', 'gorse')) as {
      UserId: string;
      ItemId: string;
      Timestamp: string;
    }[];
    assert.deepEqual(gorse[0], {
      ...{ FeedbackType: 'next', UserId: 'ann, or =1+1', ItemId: 'subject:desk-1', Value: 1 },
      Timestamp: new Date(start + 1999).toISOString(),
    });
    const hidden = [await text('--pseudonyms'), await text('--pseudonyms')];
    assert.ok(hidden.every(one => !/ann|visitor/.test(one)) && hidden[0] !== hidden[1], 'nobody joins two files');
    const none = await run(collector, 'export', '--list', 'other');
    assert.deepEqual([none.code, none.out], [1, '']);

    const many = await learning(test);
    for (const [format, file] of [
      ['csv', 'all.csv'],
      ['recbole', 'all.inter'],
    ] as const) {
      // prettier-ignore
      assert.equal((await run(many, 'export', '--format', format, '--out', file)).code, 0);
      const asked = ['--train', file, '--strategy', 'popular,item-knn', '--k', '5', '--format', 'json'];
      const found = await runDocent(many.folder, 'recommend', 'evaluate', ...asked);
      assert.equal((JSON.parse(found.out) as EvaluationReport).train.items, 48, found.err);
    }
  });

  it('is imported, served, kept when the list learns, and removed again', async test => {
    const collector = await learning(test);
    const { folder, location } = collector;
    await writeFile(join(folder, 'n.csv'), 'item,neighbour,weight\r\ndesk-1,subject:desk-2,0.5\r\ndesk-1,desk-3,1\r\n');
    const done = await run(collector, 'import', 'n.csv');
    assert.equal(done.code, 0, done.err);
    assert.match(done.out, /1 items with 2 neighbours, \d+ bytes in 1 files/);
    const store = await openStore(location);
    test.after(() => store.close());
    const model = async () => (await store.query(database => readModel(database, place)))!;
    const rows = async () => {
      const { version } = await model();
      const bytes = await store.query(database => readModelShard(database, { ...place, version, shard: 0 }));
      return decodeModel(new Uint8Array(bytes!), project, 'next').rows;
    };
    assert.deepEqual([(await model()).algorithm, (await model()).serves], ['imported', 'personal']);
    const [desk] = [...(await rows())];
    assert.deepEqual(
      [desk![0], desk![1].map(({ item }) => item)],
      ['subject:desk-1', ['subject:desk-3', 'subject:desk-2']],
    );
    assert.ok(Math.abs(desk![1][1]!.weight - 0.5) < 0.01);

    const job = jobOf(store, { next: definition });
    test.after(() => job.close());
    await job.run();
    const trained = await model();
    assert.deepEqual([trained.algorithm, trained.customers > 0, trained.popular.length > 0], ['imported', true, true]);
    assert.equal((await rows()).size, 1, 'what was imported stays');

    await writeFile(
      join(folder, 'n.json'),
      '{"desk-4":[{"Id":"desk-5","Score":2}],"desk-6":[{"objectID":"desk-7","_score":80}]}',
    );
    assert.equal((await run(collector, 'import', 'n.json')).code, 0);
    assert.deepEqual([...(await rows()).keys()].sort(), ['subject:desk-4', 'subject:desk-6']);

    assert.equal((await run(collector, 'import', '--remove')).code, 0);
    assert.deepEqual([(await model()).algorithm, (await model()).shards], [undefined, 0]);
    assert.equal((await run(collector, 'import', '--remove')).code, 1);
    await job.run();
    assert.notEqual((await model()).algorithm, 'imported');
    assert.ok((await model()).shards > 0);
  });

  it('is refused with where, what and how to mend it, and then nothing changes', async test => {
    const collector = await learning(test);
    const { folder, store } = collector;
    const lines = [
      ...[
        'desk-1,desk-2,NaN',
        'desk-1,desk-2,-1',
        'desk-1,desk-2,0',
        'desk-1,desk-1,1',
        ',desk-2,1',
        'desk-1,two words,1',
      ],
      ...['desk-1,desk-2,1', 'desk-1,subject:desk-2,2', 'desk-1,desk-99,1', 'desk-1,desk-3,1e300', 'desk-1,desk-4,'],
    ];
    await writeFile(join(folder, 'bad.csv'), `item,neighbour,weight\n${lines.join('\n')}\n`);
    const { code, err } = await run(collector, 'import', 'bad.csv');
    assert.equal(code, 1);
    for (const said of [
      ...[
        /line 2: the weight of "subject:desk-2" is not a number/,
        /line 3: .* is negative\. Leave out/,
        /line 4: .* is 0/,
      ],
      ...[
        /line 5: "subject:desk-1" is a neighbour of itself/,
        /line 6: the item has no name/,
        /line 7: the neighbour has no name/,
      ],
      ...[
        /line 9: "subject:desk-2" was there before/,
        /line 10: "subject:desk-99" is nothing that this list may recommend\. Import it/,
      ],
      ...[/line 11: .* is too large\. Divide/, /line 12: .* is not a number/, /Nothing was done/],
    ]) {
      assert.match(err, said);
    }
    const files = {
      'cut.json': '{"desk-1": [{"item": "desk-2", "wei',
      'list.json': '[1, 2]',
      'flat.json': '{"desk-1": 5}',
      'hostile.json': '{"desk-1\\u001b[31m": [null, 3, {"item": {}, "weight": "1"}]}',
      'names.csv': 'a,b\n1,2\n',
      'empty.csv': 'item,neighbour,weight\n',
      'unknown.csv': 'item,neighbour,weight\ndesk-98,desk-99,1\n',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
      const refused = await run(collector, 'import', name, ...(name === 'unknown.csv' ? ['--skip-unknown'] : []));
      assert.equal(refused.code, 1, name);
      assert.doesNotMatch(refused.err, /\u001b/, name);
      assert.notEqual(refused.err.trim(), '', name);
    }
    assert.equal((await run(collector, 'import', 'missing.csv')).code, 3);
    assert.equal((await run(collector, 'import')).code, 2);
    assert.match(
      (await run(collector, 'import', 'bad.csv', '--list', 'other')).err,
      /No list "other"[^]*There are: next/,
    );
    assert.equal(await store.query(database => readModel(database, place)), undefined);

    await writeFile(join(folder, 'some.csv'), 'item,neighbour,weight\ndesk-1,desk-2,1\ndesk-1,desk-99,1\n');
    const some = await run(collector, 'import', 'some.csv', '--skip-unknown');
    assert.equal(some.code, 0, some.err);
    assert.match(some.out + some.err, /1 items with 1 neighbours[^]*Left out: 1 items|Left out: 1 items/);
  });
});
