import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { EvaluationReport } from '../../../packages/collector/dist/recommend/evaluation-report.js';
import { runDocent } from '../cli/run-docent.js';
import { temporaryFolder } from '../support/open-collector.js';

const users = Array.from({ length: 12 }, (_, index) => `u${index + 1}`);
const lines = (head: string, rows: readonly string[]): string => `${head}\n${rows.join('\n')}\n`;

/** All have a, eight b, four c; then the eight take c, and the four d, which nobody had. */
const train = lines('user,item,timestamp', [
  ...users.map(user => `${user},a,1`),
  ...users.map((user, index) => `${user},${index < 8 ? 'b' : 'c'},2`),
]);
const test = lines(
  'user,item,timestamp',
  users.map((user, index) => `${user},${index < 8 ? 'c' : 'd'},3`),
);

async function folderWith(context: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder(context);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const close = (found: unknown, wanted: number): void =>
  assert.ok(Math.abs(Number(found) - wanted) < 1e-9, `${String(found)} is not ${wanted}`);

describe('docent recommend evaluate', () => {
  it('measures what can be computed by hand: full ranking, without what was seen', async context => {
    const folder = await folderWith(context, { 'train.csv': train, 'test.csv': test });
    const { code, err, out } = await runDocent(
      folder,
      ...['recommend', 'evaluate', '--train', 'train.csv', '--test', 'test.csv'],
      ...['--k', '1,2', '--format', 'json', '--lambda', '10'],
    );
    assert.equal(code, 0, err);
    const report = JSON.parse(out) as EvaluationReport;
    assert.deepEqual(report.train, { customers: 12, items: 4, interactions: 24 });
    assert.deepEqual(report.test, { customers: 12, strangers: 0, seenBefore: 0 });
    assert.deepEqual(
      report.strategies.map(({ strategy }) => strategy),
      ['popular', 'item-knn', 'rp3beta', 'ease'],
    );
    const [one, two] = report.strategies[0]!.lists;
    const [all] = one!.groups;
    assert.ok(all!.recall.enough && all!.ndcg.enough);
    close(all!.recall.value, 8 / 12);
    close(one!.coverage, 2 / 4);
    close(one!.novelty, (8 * Math.log2(12 / 4) + 4 * Math.log2(12 / 8)) / 12);
    close(one!.gini, (1 * 4 + 3 * 8) / 12 / 3);
    const second = two!.groups[0]!.ndcg;
    assert.ok(second.enough && second.low! < second.value! && second.value! < second.high!);
    close(second.value, (8 * 1 + 4 / Math.log2(3)) / 12);
    assert.equal(all!.overPopular, undefined);
    assert.ok(report.strategies[3]!.lists[0]!.groups[0]!.overPopular!.enough);
    assert.equal(report.strategies[3]!.lambda, 10);
    assert.match(err, /ease …/, 'says how far it is');
  });

  it('tells segments apart, and says of few that there is not enough evidence', async context => {
    const segments = lines(
      'user,segment',
      users.slice(0, 11).map((user, index) => `${user},${index < 10 ? 'school' : 'office'}`),
    );
    const folder = await folderWith(context, { 'train.csv': train, 'test.csv': test, 'who.csv': segments });
    const asked = ['recommend', 'evaluate', '--train', 'train.csv', '--test', 'test.csv', '--segments', 'who.csv'];
    const { out } = await runDocent(folder, ...asked, '--strategy', 'popular', '--k', '1', '--format', 'csv');
    assert.match(out, /^popular,,1,school,recall,0\.8,0\.\d+,1,10,10,told\r$/m);
    assert.match(out, /^popular,,1,office,recall,,,,1,10,not-enough\r$/m);
    const table = await runDocent(folder, ...asked, '--strategy', 'popular', '--k', '1');
    assert.match(table.out, /school: 10 customers[^]*office: 1 customers[^]*not enough evidence \(1 of 10 customers\)/);
  });

  it('splits one file, leaves out who has no history, and chooses λ without the test', async context => {
    const joined = train + test.split('\n').slice(1).join('\n') + 'new,a,3\n';
    const folder = await folderWith(context, { 'all.csv': joined });
    const asked = ['recommend', 'evaluate', '--train', 'all.csv', '--format', 'json', '--strategy', 'popular,ease'];
    const byTime = JSON.parse((await runDocent(folder, ...asked, '--share', '33')).out) as EvaluationReport;
    assert.deepEqual(byTime.test, { customers: 12, strangers: 1, seenBefore: 0 });
    assert.ok([10, 30, 100, 300, 1000].includes(byTime.strategies[1]!.lambda!));
    const last = JSON.parse((await runDocent(folder, ...asked, '--split', 'last')).out) as EvaluationReport;
    assert.deepEqual([last.test.customers, last.test.strangers, last.train.customers], [12, 0, 13]);
    const lot = JSON.parse((await runDocent(folder, ...asked, '--split', 'lot')).out) as EvaluationReport;
    assert.equal(lot.test.customers, 12);
  });

  it('measures what is like what somebody has, where it is told what items are', async context => {
    const items = lines('item,title,tags,material', ['a,One,x|y,oak', 'b,Two,q,', 'c,Three,w,', 'd,Four,x|y,oak']);
    const folder = await folderWith(context, { 'train.csv': train, 'test.csv': test, 'items.csv': items });
    const asked = [
      'recommend',
      'evaluate',
      '--train',
      'train.csv',
      '--test',
      'test.csv',
      '--k',
      '1',
      '--format',
      'csv',
    ];
    const { out } = await runDocent(folder, ...asked, '--items', 'items.csv', '--lambda', '10');
    // Everybody has a, and is shown d, which is like it: four of twelve took it.
    assert.match(out, /^content,,1,,recall,0\.3333,/m);
    assert.match(out, /^content,,1,,coverage,0\.25,/m);
    const without = await runDocent(folder, ...asked, '--strategy', 'content');
    assert.deepEqual([without.code, without.out], [1, '']);
    assert.match(without.err, /needs what is said of items: name a CSV with --items/);
    await writeFile(join(folder, 'twice.csv'), 'item,tags\na,x\na,y\n');
    assert.match((await runDocent(folder, ...asked, '--items', 'twice.csv')).err, /twice\.csv, line 3: the item "a"/);
  });

  it('reads what RecBole writes', async context => {
    const tabs = (text: string): string =>
      text.replace('user,item,timestamp', 'user_id:token,item_id:token,timestamp:float').replaceAll(',', '\t');
    const folder = await folderWith(context, { 'train.inter': tabs(train), 'test.inter': tabs(test) });
    const { code, out } = await runDocent(
      folder,
      ...['recommend', 'evaluate', '--train', 'train.inter', '--test', 'test.inter', '--strategy', 'popular'],
    );
    assert.equal(code, 0);
    assert.match(out, /24 interactions of 12 customers with 4 items/);
  });

  it('says which lines are wrong, and does nothing', async context => {
    const bad = lines('user,item,weight,timestamp', [
      ',a,1,1',
      'u1,a,-1,1',
      'u1,b,NaN,1',
      'u2,a,1,yesterday',
      'u3,a,1,1',
    ]);
    const folder = await folderWith(context, { 'bad.csv': bad, 'test.csv': test, 'names.csv': 'who,what\na,b\n' });
    const run = (file: string) => runDocent(folder, 'recommend', 'evaluate', '--train', file, '--test', 'test.csv');
    const { code, err, out } = await run('bad.csv');
    assert.equal(code, 1);
    assert.equal(out, '');
    assert.match(err, /bad\.csv, line 2: "user" must have/);
    assert.match(err, /line 3: "weight" must be a number above 0, not "-1"/);
    assert.match(err, /line 4: "weight"[^]*line 5: "timestamp"[^]*Nothing was done/);
    assert.match((await run('names.csv')).err, /Line 1: there is no column "user"/);
    assert.equal((await run('missing.csv')).code, 3);
    await writeFile(join(folder, 'others.csv'), 'user,item\nnobody,a\n');
    assert.match((await run('others.csv')).err, /No customer of the test has a history/);
    const untimed = await runDocent(folder, 'recommend', 'evaluate', '--train', 'others.csv');
    assert.match(untimed.err, /needs a column "timestamp"/);
    for (const wrong of [
      ['--strategy', 'magic'],
      ['--k', '0'],
      ['--lambda', '-1'],
      ['--share', '100'],
    ]) {
      const refused = await runDocent(folder, 'recommend', 'evaluate', '--train', 'bad.csv', ...wrong);
      assert.equal(refused.code, 2, wrong.join(' '));
    }
  });
});
