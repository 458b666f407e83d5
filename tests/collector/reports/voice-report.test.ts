import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type EventStore } from '@docent/collector';
import { compareMeans, meanScore, tallyOf } from '@docent/engine';
import { accountsAtRisk } from '../../../packages/collector/dist/reports/voice/accounts-at-risk.js';
import { reportVoice } from '../../../packages/collector/dist/reports/voice/report-voice.js';
import type { Suspicion, VoiceReport } from '../../../packages/collector/dist/reports/voice/voice-report.js';
import { isPostgres } from '../../../packages/collector/dist/store/is-postgres.js';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore } from '../support/on-each-store.js';
import { plansOf } from '../support/plans-of.js';
import { runProgram } from '../support/run-program.js';
import { createAccount, day, now, review, store, vote, written } from './voices.js';

const report = (from: EventStore, more: object = {}): Promise<VoiceReport> =>
  reportVoice(from, { project: 'desks', now, ...more });

onEachStore('docent report voice', ({ open, openAlone }) => {
  it('tells what goes with stars, when they changed, and who gives others', async test => {
    const kept = await openAlone(test);
    const reviews = written();
    await store(kept, { reviews: [...reviews, review('held', { state: 'held' }), review('staff', { counted: 0 })] });
    const { subjects } = await report(kept, { by: 'role' });
    const [desk] = subjects;
    const stars = reviews.map(({ rating }) => rating);
    const { high, low, value } = meanScore(tallyOf(stars), { least: 1, most: 5 });
    assert.equal(desk!.reviews, 240);
    assert.deepEqual(desk!.mean, { enough: true, value, low, high, n: 240, needed: 10 });
    assert.deepEqual(
      desk!.stars,
      [1, 2, 3, 4, 5].map(star => stars.filter(one => one === star).length),
    );

    const of = (name: string) => desk!.drivers.find(one => one.name === name)!;
    const told = (name: string) => {
      const { effect } = of(name);
      assert.ok(effect.enough && effect.low! < effect.high!, name);
      return { value: effect.value!, low: effect.low!, high: effect.high! };
    };
    assert.ok(told('wobbles').high < -0.6, 'what makes it worse is shown');
    assert.ok(told('assembly').low > 0.2 && told('assembly').high < 0.6, 'and what makes it better');
    assert.ok(told('quiet').low < 0 && told('quiet').high > 0, 'what makes no difference is not');
    assert.deepEqual(
      ['wobbles', 'assembly', 'quiet'].map(name => of(name).differs),
      [true, true, false],
    );
    assert.equal(of('wobbles').language, 'en');

    const [change] = desk!.trend!.changes;
    assert.equal(desk!.trend!.changes.length, 1);
    assert.equal(change!.from, '2025-06-01', 'the month in which it became a star less is told');
    assert.ok(change!.change.enough && change!.change.value! < -0.6);

    const [teachers, others] = ['teacher', 'it-admin'].map(role => reviews.filter(one => one.role === role));
    const found = desk!.groups!.find(({ group }) => group === 'teacher')!;
    assert.ok(!('suppressed' in found) && found.customers === teachers!.length);
    const p = compareMeans(tallyOf(teachers!.map(one => one.rating)), tallyOf(others!.map(one => one.rating)));
    // Of two groups that are compared with each other, both chances are the same, and stay so.
    assert.ok(Math.abs(found.figures[0]!.p! - p) < 1e-9);
  });

  it('says that there is not enough of what there is little of', async test => {
    const kept = await openAlone(test);
    await store(kept, { reviews: [1, 2, 3].map(index => review(`few-${index}`, { words: `wobbles nr${index}` })) });
    const { accounts, subjects, suspicions } = await report(kept);
    assert.deepEqual(subjects[0]!.mean, { enough: false, n: 3, needed: 10 });
    assert.deepEqual([subjects[0]!.drivers, accounts, suspicions], [[], [], []]);
    assert.deepEqual((await report(kept, { subject: 'desk-02' })).subjects, []);
  });

  it('names accounts with the reasons for each, and no others', async test => {
    const kept = await openAlone(test);
    const account = (name: string) => createAccount(name);
    const busy = ['acme', 'bolt', 'crux'].map(account);
    const [silent, lost, cross] = ['silent', 'lost', 'cross'].map(account);
    await store(kept, {
      events: [
        ...busy.flatMap((one, at) => [0, 1].flatMap(nth => one.here(`busy-${at}-${nth}`, 50, 0))),
        ...[0, 1].flatMap(nth => [...silent!.here(`silent-${nth}`, 25, 29), ...silent!.here(`silent-${nth}`, 2, 20)]),
        // Stuck and not done since; done since is well again.
        lost!.track('lost-1', 'Howto Step Stuck', now - 3 * day),
        lost!.track('lost-2', 'Howto Step Stuck', now - 4 * day),
        lost!.track('lost-2', 'Howto Completed', now - 3 * day),
        lost!.track('lost-3', 'Howto Step Stuck', now - 40 * day),
        // Five of six would not recommend; of `acme`, four were asked, too few to be told of.
        ...Array.from({ length: 6 }, (_, nth) =>
          cross!.track(`cross-${nth}`, 'Survey Question Answered', now - 9 * day, 'survey:nps', {
            ...{ question: 'recommend', type: 'nps', score: nth ? 2 : 9 },
          }),
        ),
        ...Array.from({ length: 4 }, (_, nth) =>
          busy[0]!.track(`acme-${nth}`, 'Survey Question Answered', now - 9 * day, 'survey:nps', {
            ...{ question: 'recommend', type: 'nps', score: 0 },
          }),
        ),
      ],
      reviews: [
        review('bad', { rating: 1, user_id: 'lost-1', submitted_at: now - 5 * day }),
        review('good', { rating: 5, user_id: 'busy-0-0', submitted_at: now - 5 * day }),
      ],
    });
    const { accounts, accountsSeen } = await report(kept);
    assert.equal(accountsSeen, 6);
    assert.deepEqual(
      accounts.map(({ account: name, reasons }) => [
        name,
        reasons.map(({ customers, reason }) => `${reason} ${customers}`),
      ]),
      [
        ['lost', ['stuck 1', 'low-reviews 1']],
        ['cross', ['dissatisfied 5']],
        ['silent', ['quieter 2']],
      ],
    );
    const [lostReasons, crossReasons, silentReasons] = accounts.map(({ reasons }) => reasons);
    assert.deepEqual(
      lostReasons!.map(({ about }) => about),
      [['howto:assemble'], ['subject:desk-01']],
    );
    assert.equal(crossReasons![0]!.of, 6);
    assert.deepEqual(silentReasons![0]!.days, { last: 4, before: 50 });
  });

  it('looks up whose low reviews are for all of them at once, not through all events for each', async test => {
    const kept = await openAlone(test);
    await kept.query(async database => {
      const plans = await plansOf(database, watched => accountsAtRisk(watched, { project: 'desks', now }));
      const [plan] = plans.filter(one => /\breviews(_by_\w+)? /.test(one));
      assert.ok(plan, 'one reads reviews');
      assert.doesNotMatch(plan, /CORRELATED|SubPlan/);
      if (!isPostgres(database)) assert.match(plan, /events_by_user/);
    });
  });

  it('points at what customers do not do by themselves, whatever the stars', async test => {
    const kept = await openAlone(test);
    const usual = written();
    const crowd = Array.from({ length: 12 }, (_, index) =>
      review(`crowd-${index}`, { rating: 5, verified: 0, submitted_at: now - 20 * day + index * 60_000, words: 'x' }),
    );
    const same = ['a', 'b'].map(end =>
      review(`same-${end}`, {
        text_hash: 'same',
        words: 'the same long words of a template',
        submitted_at: now - 60 * day,
      }),
    );
    const writer = [1, 2, 3, 4, 5].map(index =>
      review(`many-${index}`, {
        user_id: 'writer',
        subject: `desk-1${index}`,
        submitted_at: now - 70 * day + index * 60_000,
      }),
    );
    const friends = ['ann', 'ben'].map(user => review(`by-${user}`, { user_id: user, submitted_at: now - 80 * day }));
    const votes = [
      vote('by-ann', 'ben', now - 40 * day),
      vote('by-ben', 'ann', now - 41 * day),
      ...Array.from({ length: 15 }, (_, index) => vote('written-3', `voter-${index}`, now - 10 * day + index)),
      vote('written-3', 'other', now - 50 * day),
    ];
    const reviews = [...usual, ...crowd, ...same, ...writer, ...friends];
    await store(kept, { reviews, votes });
    const { suspicions } = await report(kept);
    const of = (pattern: Suspicion['pattern']) => suspicions.filter(one => one.pattern === pattern);
    const [burst] = of('burst');
    assert.deepEqual(
      [
        of('burst').length,
        burst!.subject,
        burst!.day,
        burst!.unproven,
        burst!.reviews.filter(id => id.startsWith('crowd')).length,
      ],
      [1, 'desk-01', '2025-08-12', 12, 12],
    );
    assert.ok(burst!.expected! < 3 && burst!.p! < 0.001);
    assert.deepEqual(
      of('vote-burst').map(({ count, reviews: ids }) => [count, ids]),
      [[15, ['written-3']]],
    );
    assert.deepEqual(
      of('mutual-votes').map(({ reviews: ids }) => ids),
      [['by-ann', 'by-ben']],
    );
    assert.deepEqual(
      of('one-writer').map(({ count, day: on }) => [count, on]),
      [[5, '2025-06-23']],
    );
    assert.deepEqual(
      of('same-words').map(({ reviews: ids }) => ids),
      [['same-a', 'same-b']],
    );

    const turned = await openAlone(test);
    await store(turned, { reviews: reviews.map(one => ({ ...one, rating: 6 - Number(one.rating) })), votes });
    assert.deepEqual((await report(turned)).suspicions, suspicions, 'it would be another with other stars');
    const quiet = await openAlone(test);
    // Who answers many questions within the hour does what is wanted.
    const asked = Array.from({ length: 12 }, (_, index) =>
      review(`asked-${index}`, {
        kind: index % 2 ? 'answer' : 'question',
        ...{ rating: 0, user_id: `asked-${index % 2}`, submitted_at: now - 20 * day + index * 60_000 },
      }),
    );
    await store(quiet, {
      reviews: [...usual, ...asked],
      votes: [vote('asked-0', 'asked-1', now), vote('asked-1', 'asked-0', now)],
    });
    const { subjects, suspicions: none } = await report(quiet);
    assert.deepEqual(none, [], 'and nothing where there is nothing');
    assert.deepEqual(
      [subjects[0]!.reviews, subjects[0]!.stars.reduce((a, b) => a + b)],
      [240, 240],
      'questions have no stars',
    );
  });

  it('is asked for by program and by route, and read as table, CSV and JSON', async test => {
    const collector = await open(test);
    await store(collector.store, {
      reviews: [...written(), review('evil', { subject: 'desk-\u001b[31m02', words: 'ab', rating: 1 })],
    });
    const told = (...flags: string[]) =>
      runProgram(
        { cwd: collector.folder },
        'report',
        'voice',
        '--store',
        collector.location,
        '--project',
        'desks',
        ...flags,
      );
    const table = await told('--by', 'role');
    assert.equal(table.code, 0, table.err);
    assert.match(table.out, /subject:desk-01\n {2}240 published reviews that count/);
    assert.match(table.out, /“wobbles” \(en\), \d+ reviews {2}−\d\.\d\d \(−.*; shown \(p = /);
    assert.match(table.out, /changed from 2025-06-01 on/);
    assert.doesNotMatch(table.out, /\u001b\[31m/, 'a subject is no command to a terminal');
    const csv = await told('--format', 'csv');
    assert.match(csv.out, /^driver,desk-01,,,,word,wobbles,en,difference,-/m);
    const json = JSON.parse((await told('subject:desk-01', '--format', 'json')).out) as VoiceReport;
    assert.deepEqual(
      json.subjects.map(({ subject }) => subject),
      ['desk-01'],
    );
    await assert.rejects(told('--by', 'shoe-size'), /Allowed choices are role/);
    assert.match((await told('desk-99')).err, /no published reviews/);

    const { key } = await apiKey(collector, 'viewer');
    const answer = await administer(collector, key, '/reports/voice?by=role&subject=desk-01');
    assert.equal(answer.status, 200);
    assert.equal((answer.body as unknown as VoiceReport).subjects[0]!.reviews, 240);
    for (const wrong of ['by=shoe-size', 'period=year', 'since=soon', 'subject=']) {
      assert.equal((await administer(collector, key, `/reports/voice?${wrong}`)).status, 400, wrong);
    }
    assert.equal((await administer(collector, undefined, '/reports/voice')).status, 401);
  });
});
