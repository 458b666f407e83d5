import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { EventStore } from '@docent/collector';
import { proportion } from '@docent/engine';
import { hearEvents } from '../../../packages/collector/dist/models/hear-events.js';
import { storeModel } from '../../../packages/collector/dist/models/store-model.js';
import { syncLists } from '../../../packages/collector/dist/models/sync-lists.js';
import { reportRecommendations } from '../../../packages/collector/dist/reports/recommendations/report-recommendations.js';
import type {
  FullListReport,
  RecommendationsReport,
} from '../../../packages/collector/dist/reports/recommendations/recommendations-report.js';
import { appendAll, day, definition, project, start, told } from '../models/vendor.js';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';
import { runProgram } from '../support/run-program.js';

const now = start + 30 * day;
const ref = 'recommendations:next';
const [a, b] = ['subject:desk-1', 'subject:desk-2'];

interface Shown {
  at?: number;
  list?: string;
  propensity?: number;
  strategy?: string | null;
  would?: string[];
  source?: string;
}

function viewed(customer: string, item: string, { at = start, list = 'next', ...more }: Shown = {}) {
  const { propensity = 1, source = 'organic', strategy = 'for-you', would = ['for-you', 'popular'] } = more;
  const properties = {
    item,
    slate: `slate of ${customer}`,
    position: 1,
    source,
    strategy,
    propensity,
    would,
    drawn: false,
  };
  return told('Recommendation Viewed', properties, { user: customer, at, ref: `recommendations:${list}` });
}

function did(event: string, customer: string, item: string, more: object = {}, at = start + 1000) {
  return told(
    event,
    { item, slate: `slate of ${customer}`, position: 1, source: 'organic', ...more },
    { user: customer, at, ref },
  );
}

const eligible = (customer: string, arm: string) =>
  told(
    'Experiment Eligible',
    { experiment: 'list', arm, unit: 'customer', holdout: 0.5, decide: '2026-01-25' },
    { user: customer, ref },
  );
const order = (customer: string, product: string, at: number) =>
  told('Desk Ordered', { product }, { user: customer, at });
const changed = (customer: string, change: string, at = start) =>
  told('Personalisation Changed', { change }, { user: customer, at, ref });
const many = <T>(count: number, make: (customer: string) => T | T[]): T[] =>
  Array.from({ length: count }, (_, at) => make(`c${at}`)).flat() as T[];

/** Sixty customers were shown two items; what each of them did can be counted by hand. */
async function fill(store: Pick<EventStore, 'append' | 'query' | 'transact'>) {
  await syncLists(store as EventStore, project, new Map([['next', definition]]));
  const events = [
    ...many(60, customer => [
      viewed(customer, a!),
      // Told twice, as when a batch was sent again under other ids.
      viewed(customer, b!, { strategy: 'popular', would: ['popular'], propensity: 0.5 }),
      viewed(customer, b!, { strategy: 'popular', would: ['popular'], propensity: 0.5, at: start + 1 }),
    ]),
    ...many(20, customer => order(customer, 'desk-1', start + 2 * day)),
    // Too late, and before: neither came of it.
    order('c30', 'desk-1', start + 20 * day),
    order('c31', 'desk-1', start - day),
    ...many(6, customer => did('Recommendation Judged', customer, b!, { verdict: 'not-interested' })),
    ...many(1, customer =>
      did('Recommendation Judged', customer, b!, { verdict: 'not-interested', undone: true }, start + 2000),
    ),
    ...many(4, customer => did('Recommendation Opened', customer, a!)),
    ...many(10, customer => did('Recommendation Explained', customer, a!)),
    ...many(5, customer => told('Recommendations Withheld', {}, { user: customer, ref })),
    // Whose days are not over yet.
    viewed('late', a!, { at: start + 25 * day }),
    viewed('late', 'subject:desk-3', { at: start + 25 * day, source: 'promoted', strategy: null, would: [] }),
    ...['x', 'y', 'z'].map(customer => viewed(customer, a!, { list: 'tiny' })),
    ...many(6, customer => changed(customer, 'off')),
    changed('c5', 'on', start + day),
    ...many(5, customer => changed(`z${customer}`, 'forgotten')),
    ...many(40, customer => [eligible(customer, 'treated'), eligible(`held-${customer}`, 'holdout')]),
    ...many(4, customer => order(`held-${customer}`, 'desk-1', start + 3 * day)),
  ];
  await appendAll(store as EventStore, events);
  await hearEvents(store as EventStore, project, async () => true);
}

const close = (found: number | null, wanted: number): void =>
  assert.ok(found !== null && Math.abs(found - wanted) < 1e-4, `${found} is not ${wanted}`);

onEachStore('docent report recommendations', ({ open, openAlone }) => {
  it('counts what came of what was really viewed, by hand', async test => {
    const store = await openAlone(test);
    await fill(store);
    const { lists, personalisation, cut } = await reportRecommendations(store, { project, now });
    assert.deepEqual([lists.map(({ list }) => list), cut], [['next', 'tiny'], false]);
    assert.deepEqual(lists[1], { list: 'tiny', suppressed: true });
    const next = lists[0] as FullListReport;
    assert.deepEqual([next.customers, next.slates, next.viewed], [61, 61, 122]);
    assert.deepEqual(next.opened, { suppressed: true }, 'of four customers nothing is told');
    assert.deepEqual(next.explained, { times: 10, customers: 10 });
    assert.deepEqual(next.notInterested, { times: 5, customers: 5 }, 'what was taken back does not count');
    assert.deepEqual(
      [next.seen, next.withheld],
      [
        { times: 0, customers: 0 },
        { times: 5, customers: 5 },
      ],
    );
    const { decided, taken, viewed: over } = next.outcomes;
    assert.equal(over, 120);
    assert.ok(taken.enough && decided.enough);
    close(taken.value, 20 / 120);
    assert.ok(taken.low! > 0.1 && taken.low! < taken.value! && taken.high! < 0.25);
    close(decided.value, (20 + 5) / 120);
    assert.deepEqual(next.served.map(({ share, source, strategy }) => [source, strategy, 'suppressed' in share]), [
      ['organic', 'for-you', false],
      ['organic', 'popular', true],
      ['promoted', undefined, true],
    ]); // prettier-ignore
    assert.deepEqual(next.served[0]!.share, { viewed: 61, share: 61 / 122 });
    // One customer turned it on again, of whom alone nothing is told.
    assert.deepEqual(personalisation, {
      off: { times: 5, customers: 5 },
      on: { suppressed: true },
      forgotten: { times: 5, customers: 5 },
    });
  });

  it('says what each strategy alone would have come to, and how evenly was shown', async test => {
    const store = await openAlone(test);
    await fill(store);
    const [list] = (await reportRecommendations(store, { project, now })).lists;
    const { shown, strategies } = list as FullListReport;
    const [personal, popular] = strategies;
    assert.deepEqual(
      strategies.map(({ matching, strategy }) => [strategy, matching]),
      [
        ['for-you', 60],
        ['popular', 120],
      ],
    );
    assert.deepEqual(personal!.taken, { enough: false, n: 60, needed: 50 }, 'sixty equally likely ones are too few');
    // Weights of 1 and of 2: (60 + 120)² / (60 + 240).
    assert.equal(popular!.effective, 108);
    assert.ok(popular!.taken.enough && popular!.decided.enough);
    close(popular!.taken.value, 20 / 180);
    close(popular!.decided.value, (20 + 5 * 2) / 180);
    assert.deepEqual([shown.items, shown.catalogue], [3, 48]);
    close(shown.coverage, 3 / 48);
    // 60, 61 and 1 of 122, the last three of 48 places: (43 × 1 + 45 × 60 + 47 × 61) / 122 / 47.
    close(shown.gini, (43 + 45 * 60 + 47 * 61) / 122 / 47);
    // All 26 who took something took the first; the others nobody took, which is as one: 61 × log2(26) bits of 122.
    close(shown.novelty, (61 * Math.log2(26)) / 122);
  });

  it('tells the gate of the model, and what came of holding the list back', async test => {
    const store = await openAlone(test);
    await fill(store);
    const gate = {
      ...({ metric: 'ndcg@10', personal: 0.31, popular: 0.27, customers: 80, level: 0.95 } as const),
      difference: { estimate: 0.04, low: 0.01, high: 0.07 },
    };
    const about = {
      trainedAt: now,
      serves: 'personal',
      algorithm: 'ease',
      gate,
      customers: 26,
      interactions: 26,
      popular: [],
    } as const;
    await storeModel(store, { project, list: 'next', about: { ...about, popular: [] }, shards: [], now });
    const [list] = (await reportRecommendations(store, { project, list: 'next', now })).lists;
    const { experiments, model } = list as FullListReport;
    assert.deepEqual(model, {
      ...{ serves: 'personal', customers: 26, interactions: 26, trainedAt: new Date(now).toISOString() },
      ...{ algorithm: 'ease', gate },
    });
    const [experiment] = experiments;
    assert.ok(experiment && !('suppressed' in experiment));
    const { high, low, value } = proportion(20, 40);
    assert.deepEqual(experiment.arms[1], {
      ...{ arm: 'treated', eligible: 40 },
      taken: { enough: true, value, low, high, n: 40, needed: 5 },
    });
    assert.equal(experiment.says, 'better');
    assert.ok(experiment.difference.enough);
    close(experiment.difference.value, 20 / 40 - 4 / 40);
    const early = await reportRecommendations(store, { project, now: start + 20 * day });
    const before = (early.lists[0] as FullListReport).experiments[0]!;
    assert.ok(!('suppressed' in before) && before.says === 'not-enough', 'not before the day that was declared');
  });

  it('bears what hostile clients send', async test => {
    const store = await openAlone(test);
    const broken = [
      { item: a, slate: 's', source: 'organic', strategy: 'magic', propensity: 0, would: 'all' },
      { item: a, slate: 's2', source: 'organic', strategy: 'for-you', propensity: -1, would: [1, null, 'popular'] },
      { item: a, slate: 's3', source: 'organic', strategy: 'for-you', propensity: 'NaN', would: { a: 1 } },
      { item: 'x'.repeat(300), slate: 's4' },
      { slate: 5, item: [] },
      {},
    ];
    await appendAll(
      store,
      many(6, customer => broken.map(properties => told('Recommendation Viewed', properties, { user: customer, ref }))),
    );
    const { lists } = await reportRecommendations(store, { project, now });
    const next = lists[0] as FullListReport;
    assert.equal(next.viewed, 24);
    assert.deepEqual(next.strategies, []);
    assert.deepEqual([next.shown.catalogue, next.shown.coverage, next.experiments], [null, null, []]);
    assert.deepEqual((await reportRecommendations(store, { project, list: 'none', now })).lists, []);
  });

  it('is asked for by program and by route, and read as table, CSV and JSON', async test => {
    const collector = await open(test);
    await fill(collector.store);
    const run = (...flags: string[]) =>
      runProgram(
        { cwd: collector.folder },
        ...['report', 'recommendations', '--store', collector.location, '--project', project, ...flags],
      );
    const table = await run();
    assert.equal(table.code, 0, table.err);
    assert.match(table.out, /recommendations:next\n {2}122 items viewed in 61 lists by 61 customers/);
    assert.match(table.out, /popular: 121 items where it would have put them, as good as 108.8 equally likely ones/);
    assert.match(
      table.out,
      /taken {2}16 % \(\d+ % to \d+ %, n = 61\)[^]*not enough evidence \(61 of 100 equally likely items\)/,
    );
    assert.match(table.out, /Customers who were shown it took more/);
    assert.match(table.out, /recommendations:tiny\n {2}suppressed/);
    const csv = await run('recommendations:next', '--format', 'csv');
    assert.match(csv.out, /^strategy,next,popular,taken,share,0\.1105,0\.\d+,0\.\d+,61,50,told\r$/m);
    assert.match(csv.out, /^list,next,,opened,count,,,,,,suppressed\r$/m);
    const json = JSON.parse((await run('--format', 'json', '--days', '1')).out) as RecommendationsReport;
    const { taken } = (json.lists[0] as FullListReport).outcomes;
    assert.ok(taken.enough && taken.value === 0, 'nobody took it within a day');
    await assert.rejects(run('--days', '0'), /1 to 365 days/);
    assert.match((await run('none')).err, /Nothing was recommended yet/);

    const { key } = await apiKey(collector, 'viewer');
    const answer = await administer(collector, key, '/reports/recommendations?list=next&days=14');
    assert.equal(answer.status, 200);
    assert.equal(((answer.body as unknown as RecommendationsReport).lists[0] as FullListReport).viewed, 122);
    for (const wrong of ['days=0', 'days=many', 'list=No%20id', 'since=soon']) {
      assert.equal((await administer(collector, key, `/reports/recommendations?${wrong}`)).status, 400, wrong);
    }
    assert.equal((await administer(collector, undefined, '/reports/recommendations')).status, 401);
  });
});
