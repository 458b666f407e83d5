import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore, type PlacedCollector } from '../support/on-each-store.js';
import { runProgram } from '../support/run-program.js';
import { cohort, createLearners, experiment, strange } from './learners.js';

type Told = {
  enough: boolean;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  needed: number;
};
type Figure = { name: string; estimate?: Told; of?: string; count?: number; item?: string; response?: string };
type Measure = { measure: string; suppressed?: true; learners: number; figures: Figure[] };
type Report = {
  skills: { skill: string; smallGroups: number; groups: { group: string | null; measures: Measure[] }[] }[];
  smallSkills: number;
  experiments: { says: string; difference: Told; needed?: number; inSeveral: number; arms: object[] }[];
  leftOut: Record<string, number>;
};

/** A report as one would say it: `measure/figure` with its number, interval and n, rounded to thousandths. */
function said({ skills }: Report, group: string | null = null): Record<string, unknown> {
  const round = (value: number | null | undefined) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  const measures = skills[0]?.groups.find(one => one.group === group)?.measures ?? [];
  return Object.fromEntries(
    measures.flatMap(({ measure, suppressed, figures = [] }): [string, unknown][] => {
      if (suppressed) return [[measure, 'suppressed']];
      return figures.map(({ count, estimate, item, name, of, response }) => [
        `${measure}/${name}${item ? ` ${item} ${response}` : ''}`,
        estimate === undefined
          ? count
          : estimate.enough
            ? [round(estimate.value), round(estimate.low), round(estimate.high), estimate.n]
            : `${estimate.n} of ${estimate.needed} ${of}`,
      ]);
    }),
  );
}

onEachStore('docent report learning', ({ open, itOnce }) => {
  async function opened(test: TestContext, messages = cohort()) {
    const collector = await open(test);
    await collector.store.append('desks', messages);
    return { ...collector, ...reporterOf(collector) };
  }

  it('tells what a cohort knew before and after, of what it was sure, what it remembers, and when it did it alone', async test => {
    const { report } = await opened(test);
    const found = said(await report());
    const interval = [
      'calibration/Brier score',
      'calibration/reliability',
      'calibration/resolution',
      'gain/normalised gain (Hake)',
    ];
    const drawn = interval.map(name => [name, (found[name] as number[])[0]]);
    // Worked out by hand from the sixty-odd events: see `cohort`.
    assert.deepEqual(Object.fromEntries(drawn), {
      'calibration/Brier score': 0.268,
      'calibration/reliability': 0.118,
      'calibration/resolution': 0.1,
      'gain/normalised gain (Hake)': 0.667,
    });
    const exact = Object.fromEntries(Object.entries(found).filter(([name]) => !interval.includes(name)));
    assert.deepEqual(exact, {
      'knowledge before/right': [0.25, 0.089, 0.532, 12],
      'knowledge before/beyond guessing': [0, -0.215, 0.376, 12],
      'knowledge before/answers': 12,
      'knowledge after/right': [0.75, 0.468, 0.911, 12],
      'knowledge after/beyond guessing': [0.667, 0.29, 0.881, 12],
      'knowledge after/answers': 12,
      'calibration/surer than right': [0.269, 0.023, 0.515, 12],
      'calibration/uncertainty': exact['calibration/uncertainty'],
      'calibration/answers': 24,
      'certainty/learners with a misconception': [0.5, 0.254, 0.746, 12],
      'certainty/knows it': 9,
      'certainty/doubts it': 0,
      'certainty/misconception': 6,
      'certainty/knows the gap': 6,
      'certainty/chosen with certainty pre-1 (r1) monday': 6,
      'gain/learners who know less': [0.083, 0.015, 0.354, 12],
      'change per learner/normalised change': '8 of 10 accounts',
      'confidence/before': [0.4, 0.303, 0.545, 12],
      'confidence/after': [0.6, 0.455, 0.697, 12],
      'confidence/change': [0.2, -0.091, 0.394, 12],
      'authentic confidence/authentic gain': exact['authentic confidence/authentic gain'],
      'authentic confidence/unearned': exact['authentic confidence/unearned'],
      'retention/predicted': [0.9, 0.682, 0.924, 12],
      'retention/observed': [0.75, 0.468, 0.911, 12],
      'retention/predicted minus observed': [0.15, -0.011, 0.432, 12],
      'retention/refreshers answered': 12,
      'first unaided success/learners who did it': [0.667, 0.391, 0.862, 12],
      'first unaided success/median time': [6, 3, null, 12],
      'mastery/mastered': [0.5, 0.254, 0.746, 12],
      'lapses/lapsed, of those who mastered it': [0.167, 0.03, 0.564, 6],
    });
    const values = ['calibration/uncertainty', 'authentic confidence/authentic gain', 'authentic confidence/unearned'];
    assert.deepEqual(
      values.map(name => (found[name] as number[])[0]),
      [0.25, 0.117, 0.05],
    );
  });

  it('is the same whatever scripts, retries, second sittings, clocks that jump and hostile clients send', async test => {
    const { report, store } = await opened(test);
    const before = await report();
    await store.append('desks', strange());
    await store.append('shelves', experiment());
    const after = await report();
    assert.deepEqual(after.skills, before.skills);
    assert.deepEqual([before.smallSkills, after.smallSkills, after.experiments.length], [0, 3, 0]);
    assert.deepEqual(after.leftOut, { tooFast: 30, unusable: 4, tooMany: 0, backwards: 0, cut: false });
  });

  it('says "smarter" only of a sound experiment, on the day that was declared, about delayed probes', async test => {
    const { report, told } = await opened(test, experiment());
    const [found] = (await report('--holdout', '50', '--decide', '2025-04-01')).experiments;
    const { arms, inSeveral, says, difference } = found!;
    assert.deepEqual([says, inSeveral, difference.n], ['smarter', 1, 25]);
    assert.deepEqual(
      arms.map(arm => ({ ...arm, right: undefined })),
      [
        { arm: 'holdout', eligible: 25, probed: 25, right: undefined },
        { arm: 'treated', eligible: 26, probed: 25, right: undefined },
      ],
    );
    // 21/25 - 6/25 = 0.6, by Newcombe's method 10.
    assert.deepEqual(
      [difference.value, difference.low, difference.high].map(value => Math.round(value! * 1000) / 1000),
      [0.6, 0.331, 0.758],
    );
    const smarter = /smarter/;
    assert.match((await told('--holdout', '50', '--decide', '2025-04-01')).out, smarter);
    const undeclared = (await told('--holdout', '50')).out;
    assert.doesNotMatch(undeclared, smarter);
    assert.match(
      undeclared,
      /treated minus holdout: \+60 points \(\+33 points to \+76 points, n = 25 .*\n.*no day was declared/,
    );
    const broken = (await told('--decide', '2025-04-01')).out;
    assert.doesNotMatch(broken, /smarter|treated minus/);
    assert.match(broken, /sample ratio: p = under 0\.001: broken\n.*nothing can be read from this/);
    // Decided before anybody was probed: what came later does not count.
    assert.match((await told('--holdout', '50', '--decide', '2025-03-02')).out, /not enough evidence \(0 of 20/);
  });

  it('takes share and day of decision as the page declared them, and customers for themselves where they were drawn', async test => {
    const declared = { holdout: 0.5, decide: '2025-04-01', unit: 'customer' };
    const messages = experiment(declared).map(message => ({
      ...message,
      // One account for all: whoever took it for the unit would find it in both arms.
      message: JSON.stringify({ ...JSON.parse(message.message), context: { groupId: 'everybody' } }),
    }));
    // Somebody who comes after the vendor has thought better of it changes nothing.
    const changed = { experiment: 'rooms', arm: 'treated', ...declared, holdout: 0.1, decide: '2025-03-02' };
    const late = createLearners('late').track('late', 'Experiment Eligible', 1, changed);
    const { report } = await opened(test, [...messages, late]);
    const [found] = (await report()).experiments;
    assert.deepEqual([found?.says, found?.inSeveral, found?.difference.n], ['smarter', 1, 25]);
    const [other] = (await report('--decide', '2025-03-02')).experiments;
    assert.equal(other?.says, 'not-enough');
  });

  it('tells groups apart, but neither small ones nor those by which small ones could be computed', async test => {
    const { answer, identify } = createLearners('groups');
    const roles = [...'aaaaaaa', ...'bbbbbb', ...'ccccc', ...'ddd', 'e@x.example'];
    const messages = roles.flatMap((role, index) => [
      identify(`secret-${index}`, { role }),
      answer(`secret-${index}`, 0, { phase: 'pre', credit: 0, certainty: 3, response: `r-${role}` }, `${role}-account`),
    ]);
    const { report, told } = await opened(test, messages);
    const { groups, smallGroups } = (await report('--by', 'role')).skills[0]!;
    const sizes = groups.map(({ group, measures }) => [group, measures[0]!.suppressed ?? measures[0]!.learners]);
    // d and e together are 4, fewer than 5: so c is not told of, either.
    assert.deepEqual(sizes, [
      ['a', 7],
      ['b', 6],
      ['c', true],
    ]);
    assert.equal(smallGroups, 2);
    const accounts = (await report('--by-account')).skills[0]!;
    assert.deepEqual(
      accounts.groups.map(({ group }) => group),
      ['a-account', 'b-account', 'c-account'],
    );
    for (const format of ['table', 'csv', 'svg', 'json']) {
      const { out } = await told('--by', 'role', '--format', format);
      assert.match(out, /r-a/);
      assert.doesNotMatch(out, /secret-|e@x\.example|r-d|"d"|role: d/, format);
    }
    assert.match((await told('--by', 'role')).out, /groups suppressed, of too few learners: 2/);
  });

  it('is answered over the network to a key that may view, of that project alone', async test => {
    const collector = await opened(test);
    const { key } = await apiKey(collector, 'viewer');
    const answer = await administer(collector, key, '/reports/learning?skill=book-rooms');
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, await collector.report('--skill', 'skill:book-rooms'));
    assert.equal((await administer(collector, undefined, '/reports/learning')).status, 401);
    assert.equal((await administer(collector, key, '/reports/learning', undefined, 'shelves')).status, 404);
    for (const query of [
      "by=role'--",
      'since=yesterday',
      'decideAt=-1',
      'holdout=2',
      'byAccount=1',
      'by=role&byAccount=true',
    ]) {
      const refused = await administer(collector, key, `/reports/learning?${query}`);
      assert.deepEqual([refused.status, refused.body.error?.code], [400, 'invalid-body'], query);
    }
  });

  it('counts what happened in the time asked for, and a second sitting in it for no first attempt', async test => {
    const { report, store } = await opened(test);
    const { answer } = createLearners('later');
    await store.append(
      'desks',
      Array.from({ length: 12 }, (_, index) => answer(`learner-${index}`, 48, { phase: 'pre' })),
    );
    const later = said(await report('--since', '2025-03-02'));
    assert.deepEqual([later['knowledge before/right'], later['knowledge after/answers']], [undefined, 12]);
    assert.equal(said(await report('--until', '2025-03-02'))['knowledge after/answers'], undefined);
  });

  itOnce('takes one learner with ten thousand answers for one learner', async test => {
    const { report, store } = await opened(test);
    const { answer } = createLearners('many');
    const many = Array.from({ length: 10_000 }, (_, index) =>
      answer('eager', 1, { phase: 'pre', item: `item-${index}` }),
    );
    await store.append('desks', many);
    const { leftOut, ...found } = await report();
    assert.equal(leftOut['tooMany'], 9_900);
    assert.deepEqual(
      said(found as Report)['knowledge before/right'],
      [4 / 13, 0.127, 0.576, 13].map(n => Math.round(n * 1000) / 1000),
    );
  });

  itOnce('says that there is nothing, or too little, and what is wrong with what was asked', async test => {
    const nothing = reporterOf(await open(test));
    assert.deepEqual((await nothing.told()).out, '');
    assert.match((await nothing.told()).err, /There are no answers to checks/);
    const { told } = await opened(
      test,
      cohort().filter(({ userId }) => userId === 'learner-3'),
    );
    assert.equal((await told()).out, 'Skills suppressed, of too few learners: 1\n');
    assert.match((await told('--skill', 'fly')).err, /There are no answers to checks of "fly"/);
    assert.match((await told('--by', 'role', '--by-account')).err, /not by both/);
    await assert.rejects(told('--holdout', '0'), /between 0 and 100/);
  });

  itOnce(
    'shows no calibration of few answers, and intervals also of who is always right or always wrong',
    async test => {
      const { answer } = createLearners('all');
      const all = (credit: number) =>
        Array.from({ length: 6 }, (_, index) =>
          answer(`one-${index}`, 0, { phase: credit ? 'post' : 'pre', credit, certainty: 3 }),
        );
      const { report } = await opened(test, [...all(0), ...all(1)]);
      const found = said(await report());
      assert.deepEqual(found['knowledge before/right'], [0, 0, 0.39, 6]);
      assert.deepEqual(found['knowledge after/right'], [1, 0.61, 1, 6]);
      assert.deepEqual(found['calibration/Brier score'], '12 of 20 answers');
      assert.deepEqual(found['gain/normalised gain (Hake)'], '6 of 10 learners');
    },
  );
});

function reporterOf({ folder, location }: PlacedCollector) {
  const told = (...flags: string[]) =>
    runProgram({ cwd: folder }, 'report', 'learning', '--store', location, '--project', 'desks', ...flags);
  const report = async (...flags: string[]): Promise<Report> => {
    const { code, err, out } = await told('--format', 'json', ...flags);
    assert.equal(code, 0, err);
    return JSON.parse(out) as Report;
  };
  return { folder, told, report };
}
