import assert from 'node:assert/strict';
import { trinomialInterval } from '@docent/engine';
import { onEachStore } from '../support/on-each-store.js';
import { createRespondents, start } from './respondents.js';
import { reporterOf, rounded, said } from './told-surveys.js';

const minute = 60_000;

/** Twelve customers who were shown two sets each, chose pictures, ranked two of three, and said how to reach them. */
function workshop() {
  const { answer } = createRespondents('workshop', 'workshop');
  return Array.from({ length: 12 }, (_, index) => {
    const give = (minutes: number, question: string, properties: object) =>
      answer(`w-${index}`, start + minutes * minute, { question, ...properties });
    const first = index < 6 ? 'speed' : 'quiet';
    return [
      give(1, 'sets', {
        type: 'best-worst',
        rows: {
          ...{ '1/best': first, '1/worst': 'price', '1/1': 'speed', '1/2': 'price', '1/3': 'quiet' },
          ...{ '2/best': 'speed', '2/worst': 'look', '2/1': 'look', '2/2': 'speed', '2/3': 'quiet' },
        },
      }),
      give(2, 'view', { type: 'image-choice', choice: index < 9 ? 'flat' : 'up' }),
      give(3, 'views', { type: 'image-choice', choices: index < 9 ? ['flat', 'up'] : ['up'] }),
      give(4, 'order', { type: 'ranking', choices: index < 6 ? ['speed', 'price'] : ['price', 'look'] }),
      give(5, 'mail', { type: 'contact', contact: { name: 'Ada Secret', email: `w-${index}@secret.example` } }),
    ];
  }).flat();
}

onEachStore('docent report surveys, of answers with parts', ({ open, itOnce }) => {
  itOnce('counts sets by what was shown, pictures, places, and tells no contact', async test => {
    const collector = await open(test);
    await collector.store.append('desks', workshop());
    const { report, told } = reporterOf(collector);
    const { questions } = (await report('workshop')).surveys[0]!;
    const of = (id: string) => questions.find(({ question }) => question === id)!;

    // Speed was shown 24 times and 18 times the best; quiet 24 and 6; price and look 12 times, always the worst. Each customer counts
    // once: of 12, speed is 9 times the best, quiet 3 times.
    const sets = of('sets').figures.map(({ about, estimate }) => [about, estimate.value, estimate.n]);
    assert.deepEqual(sets, [
      ['speed', 0.75, 12],
      ['quiet', 0.25, 12],
      ['look', -1, 12],
      ['price', -1, 12],
    ]);
    const { low, high } = trinomialInterval(9, 0, 12);
    const [speed] = of('sets').figures;
    assert.deepEqual(rounded(speed!.estimate), rounded({ ...speed!.estimate, low, high }));
    assert.deepEqual(
      of('view').figures.map(({ about, estimate }) => [about, estimate.value]),
      [
        ['flat', 0.75],
        ['up', 0.25],
      ],
    );
    assert.deepEqual(
      of('views').figures.map(({ about, estimate }) => [about, estimate.value]),
      [
        ['up', 1],
        ['flat', 0.75],
      ],
    );
    // Price: six times first, six times second: 1.5 ± 2.201 × 0.522 / √12. Too few ranked the others.
    assert.deepEqual(said(of('order').figures), {
      'mean place speed': '6 of 10',
      'mean place price': [1.5, 1.168, 1.832, 12],
      'mean place look': '6 of 10',
    });
    assert.deepEqual([of('mail').answered, of('mail').figures, of('mail').texts], [12, [], undefined]);
    for (const format of ['json', 'table', 'csv', 'svg']) {
      assert.doesNotMatch((await told('--format', format, '--limit', '500')).out, /secret/i, format);
    }
  });
});
