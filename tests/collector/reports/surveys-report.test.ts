import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';
import { createRespondents, needs, respondents, start } from './respondents.js';
import { questionOf, reporterOf, rounded, said } from './told-surveys.js';

onEachStore('docent report surveys', ({ open, itOnce }) => {
  async function opened(test: TestContext, messages = respondents()) {
    const collector = await open(test);
    await collector.store.append('desks', messages);
    return { ...collector, ...reporterOf(collector) };
  }

  it('tells who came how far, and what they answered, each customer’s last answer before sending', async test => {
    const { report } = await opened(test);
    const [found] = (await report('setup')).surveys;
    const { completed, funnel, questions, staying } = found!;
    const counts = { shown: 20, started: 18, answered: 18, submitted: 16, dismissed: 1, partial: 2, open: 0 };
    assert.deepEqual(funnel, counts);
    assert.deepEqual([completed.n, completed.value, staying.length], [18, 16 / 18, 1]);
    // Two of 18 left after one question; those who sent after two are no evidence of leaving.
    assert.deepEqual([staying[0]!.after, rounded(staying[0]!.share)], [1, [0.889, 0.624, 0.971, 18]]);
    assert.deepEqual(
      questions.map(({ answered, left, partial, question }) => [question, answered, partial, left.value]),
      [
        ['recommend', 18, 2, 2 / 18],
        ['why', 16, 0, 0],
        ['more', 14, 0, 0],
      ],
    );
    // 10 of 18 less 4 of 18, by Tango's interval.
    assert.deepEqual(said(questions[0]!.figures), { NPS: [33.333, -7.481, 63.905, 18] });
    assert.deepEqual(said(questions[1]!.figures), {
      'chosen price': [0.5, 0.28, 0.72, 16],
      'chosen too-many-steps': [0.5, 0.28, 0.72, 16],
    });
    assert.deepEqual(
      questions[0]!.trend!.periods.map(({ estimate, from }) => [from, estimate.n]),
      [
        ['2025-03-01', 9],
        ['2025-04-01', 9],
      ],
    );
  });

  it('tells needs: points that add up, importance and performance, best and worst, ranks and rows', async test => {
    const { report } = await opened(test, needs());
    const found = await report('survey:needs');
    const of = (question: string) => said(questionOf(found, question).figures);
    const [price, speed] = questionOf(found, 'share')
      .figures.map(({ estimate }) => estimate)
      .reverse();
    assert.deepEqual([price!.value + speed!.value, speed!.value, price!.n], [100, 60, 14]);
    assert.ok(Math.abs(price!.low + speed!.high - 100) < 1e-9);
    const map = questionOf(found, 'map').figures;
    assert.deepEqual(
      map.filter(({ name }) => name === 'importance').map(({ about, quadrant }) => [about, quadrant]),
      [
        ['price', 'possible overkill'],
        ['speed', 'concentrate here'],
      ],
    );
    assert.deepEqual(said(map)['our performance less that of speed them'], [-3.5, -3.8, -3.2, 14]);
    assert.deepEqual(of('most'), {
      'best less worst speed': [0.714, 0.345, 0.883, 14],
      'best less worst price': [0.286, 0.009, 0.546, 14],
      'best less worst colours': [-1, -1, -0.569, 14],
    });
    assert.deepEqual(of('order'), {
      'mean place price': [1.5, 1.2, 1.8, 14],
      'mean place speed': [1.5, 1.2, 1.8, 14],
    });
    assert.deepEqual(of('grid'), {
      'chosen cables bad': [0.5, 0.268, 0.732, 14],
      'chosen cables good': [0.5, 0.268, 0.732, 14],
      'mean manual': [4, null, null, 14],
    });
    assert.deepEqual(of('which'), { 'chosen a': [1, 0.785, 1, 14], 'chosen b': [0.5, 0.268, 0.732, 14] });
    assert.deepEqual(of('easy'), { mean: [6, 4.923, 6.215, 14] });
    assert.deepEqual(of('content'), { 'satisfied (4 or 5)': [0.5, 0.268, 0.732, 14], mean: [3.5, 2.601, 4.399, 14] });
    assert.deepEqual(of('rooms'), { mean: [-16.5, -18.915, -14.085, 14] });
    const { declined, figures } = questionOf(found, 'when');
    assert.deepEqual([declined, figures[0]!.about, figures[0]!.estimate.n], [1, '2026-02', 13]);
    assert.doesNotMatch(JSON.stringify(found), /x\.example/);
  });

  it('tells how many customers were told what changed because of the answers', async test => {
    const { track } = createRespondents('told');
    const told = (customer: string, change: string) => track(customer, 'Survey Change Told', start + 1000, { change });
    const { report, told: printed } = await opened(test, [
      ...respondents(),
      ...[told('customer-0', 'cable'), told('customer-0', 'cable'), told('customer-1', 'cable')],
      ...[told('customer-1', 'drill'), told('customer-2', '<script>')],
    ]);
    const [found] = (await report('setup')).surveys;
    assert.deepEqual(found!.told, [
      { change: 'cable', customers: 2 },
      { change: 'drill', customers: 1 },
    ]);
    assert.deepEqual((found!.funnel as { shown: number }).shown, 20);
    assert.match((await printed()).out, /told what changed \(cable\): 2/);
    assert.match((await printed('--format', 'csv')).out, /told of change,cable,/);
  });

  it('tells groups apart, made up for how many there are, without small ones or what would give them away', async test => {
    const { answer, identify } = createRespondents('groups');
    const plans = ['free', 'team', 'firm', 'tiny'].flatMap((plan, at) =>
      Array.from({ length: [30, 20, 6, 2][at]! }, () => plan),
    );
    const messages = plans.flatMap((plan, index) => [
      identify(`secret-${index}`, { plan }),
      answer(
        `secret-${index}`,
        start,
        { question: 'recommend', type: 'nps', score: plan === 'free' ? 3 + (index % 3) * 2 : 8 + (index % 3) },
        { groupId: `${plan}-account` },
      ),
    ]);
    const { report, told } = await opened(test, messages);
    const { groups, smallGroups } = questionOf(await report('--by', 'plan'), 'recommend');
    // Two are too few, and six more could be computed from the rest.
    assert.deepEqual(
      groups!.map(({ customers, group, suppressed }) => [group, suppressed ?? customers]),
      [
        ['free', 30],
        ['team', 20],
        ['firm', true],
      ],
    );
    assert.equal(smallGroups, 1);
    const [free] = groups![0]!.figures;
    assert.ok(free!.differs && free!.p! < 1e-6 && Math.round(free!.estimate.value) === -67, JSON.stringify(free));
    const accounts = questionOf(await report('--by-account'), 'recommend').groups!.map(({ group }) => group);
    assert.deepEqual(accounts, ['free-account', 'team-account', 'firm-account']);
    for (const format of ['table', 'csv', 'svg', 'json']) {
      assert.doesNotMatch((await told('--by', 'plan', '--format', format)).out, /tiny|secret/, format);
    }
  });

  it('takes nothing for an NPS that only goes to ten', async test => {
    const { answer } = createRespondents('ten');
    const messages = Array.from({ length: 12 }, (_, index) => [
      answer(`ten-${index}`, start, { question: 'asked', type: 'nps', score: 9 }),
      answer(`ten-${index}`, start, { question: 'stars', type: 'rating', score: 9 }),
    ]).flat();
    const { report } = await opened(test, messages);
    const found = await report('setup');
    assert.deepEqual(Object.keys(said(questionOf(found, 'asked').figures)), ['NPS']);
    assert.deepEqual(Object.keys(said(questionOf(found, 'stars').figures)), ['mean']);
  });

  it('finds since when a score is another', async test => {
    const { answer } = createRespondents('change');
    const week = 7 * 86_400_000;
    const messages = Array.from({ length: 160 }, (_, index) => {
      const weeks = Math.floor(index / 20);
      const score = weeks < 5 ? 6 + (index % 5) : 1 + (index % 8);
      return answer(`c-${index}`, start + weeks * week, { question: 'recommend', type: 'nps', score });
    });
    const { report, told } = await opened(test, messages);
    const { changes, periods } = questionOf(await report('--period', 'week'), 'recommend').trend!;
    assert.deepEqual([periods.length, periods[0]!.from, periods[0]!.estimate.n], [8, '2025-02-24', 20]);
    assert.deepEqual(
      changes.map(({ change, from }) => [from, change.n, change.high < 0]),
      [['2025-03-31', 60, true]],
    );
    assert.match((await told('--period', 'week')).out, /changed from 2025-03-31 on: −\d+ \(/);
    assert.equal(questionOf(await report('--period', 'day'), 'recommend').trend!.periods[7]!.from, '2025-04-19');
  });

  it('lists texts by page, finds some, and counts words', async test => {
    const { report, told } = await opened(test);
    const texts = async (...flags: string[]) => questionOf(await report('setup', ...flags), 'more').texts!;
    const { pages, shown, total, words } = await texts('--limit', '5', '--page', '3');
    assert.deepEqual([total, pages, shown.length], [14, 3, 4]);
    assert.deepEqual(words[0]!.words, [
      { text: 'cable', customers: 14 },
      { text: 'missing', customers: 14 },
      { text: 'add', customers: 7 },
      { text: 'manual', customers: 7 },
      { text: 'please', customers: 7 },
      { text: 'wrong', customers: 7 },
    ]);
    assert.deepEqual(words[0]!.phrases, [
      { text: 'missing cable', customers: 7 },
      { text: 'please add', customers: 7 },
    ]);
    assert.equal((await texts('--find', '100%')).total, 7);
    assert.equal((await texts('--find', 'CABLE')).total, 14);
    assert.equal((await texts('--find', '_')).total, 0);
    const only = await told('setup', '--question', 'more', '--limit', '1');
    assert.match(only.out, /14 texts, page 1 of 14\n {6}2025-04-01 {2}/);
    assert.doesNotMatch(only.out, /recommend/);
  });

  it('is answered over the network to a key that may view, of that project alone', async test => {
    const collector = await opened(test);
    const { key } = await apiKey(collector, 'viewer');
    const answer = await administer(collector, key, '/reports/surveys?survey=setup&by=plan&limit=2');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, await collector.report('setup', '--by', 'plan', '--limit', '2'));
    assert.equal((await administer(collector, undefined, '/reports/surveys')).status, 401);
    for (const query of [
      'survey=../x',
      "by=role'--",
      'page=0',
      'limit=501',
      'period=year',
      'find=',
      'by=role&byAccount=true',
    ]) {
      const refused = await administer(collector, key, `/reports/surveys?${query}`);
      assert.deepEqual([refused.status, refused.body.error?.code], [400, 'invalid-body'], query);
    }
  });

  itOnce('compares scores with figures of accounts, which stay on this machine', async test => {
    const { folder, report, told } = await opened(test);
    const csv = [
      'account,revenue,name',
      ...Array.from({ length: 10 }, (_, at) => `account-${at},${1000 - 100 * at},x`),
    ];
    await writeFile(join(folder, 'figures.csv'), csv.join('\n'));
    const { joined } = questionOf(await report('setup', '--figures', 'figures.csv'), 'recommend');
    const [revenue] = joined!;
    assert.deepEqual([joined!.length, revenue!.figure, revenue!.correlation.n], [1, 'revenue', 10]);
    // Of the ten accounts' means, by SciPy: stats.spearmanr.
    assert.ok(Math.abs(revenue!.correlation.value - -0.1037998592215364) < 1e-9, `${revenue!.correlation.value}`);
    await writeFile(join(folder, 'wrong.csv'), 'account,revenue\na,1\na,2\n');
    await assert.rejects(told('--figures', 'wrong.csv'), /Line 3: the account "a" was there before/);
    await writeFile(join(folder, 'none.csv'), 'customer,revenue\na,1\n');
    await assert.rejects(told('--figures', 'none.csv'), /no column "account"/);
    assert.match((await told('--figures', 'figures.csv', '--remote')).err, /stay on this machine/);
  });

  itOnce('says that there is nothing, too little, or what is wrong with what was asked', async test => {
    const nothing = reporterOf(await open(test));
    assert.match((await nothing.told()).err, /There are no events of surveys/);
    const few = respondents().filter(({ userId }) => userId === 'customer-3');
    const { told } = await opened(test, few);
    assert.match((await told()).out, /NPS {2}not enough evidence \(1 of 10 customers\)/);
    assert.match((await told('Not An Id')).err, /is no id/);
    assert.match((await told('--by', 'role', '--by-account')).err, /not by both/);
    await assert.rejects(told('--limit', '0'), /1 to 500/);
    assert.match((await told('setup', '--since', '2026-01-01')).err, /no events of setup in that time/);
  });

  itOnce('forgets who has withdrawn, with their events', async test => {
    const { report, store } = await opened(test);
    await store.transact(async transaction => void (await transaction.erase('desks', { userId: 'customer-0' }, start)));
    assert.equal(questionOf(await report('setup'), 'recommend').answered, 17);
  });
});
