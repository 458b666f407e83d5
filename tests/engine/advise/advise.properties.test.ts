import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advise, type Advised, type Answers, type Guide, nextQuestion, stability, weightRanges } from '@docent/engine';
import fc from 'fast-check';
import { answers, answersTo, guides } from './arbitrary-guides.js';
import { situationOf } from './guide-of.js';

const given = { guide: guides, answers };
const hold = (numRuns: number, property: (guide: Guide, answers: Answers, seed: number) => void) =>
  fc.assert(
    fc.property(fc.record({ ...given, seed: fc.nat() }), one => property(one.guide, one.answers, one.seed)),
    { numRuns, seed: 5 },
  );
const first = (guide: Guide, answers: Answers) => advise(guide, situationOf(answers)).first?.id;

describe('whatever the guide and the answers', () => {
  it('contributions sum to scores, and parts to weights, exactly', () => {
    hold(300, (guide, answers) => {
      const { outcomes, weights } = advise(guide, situationOf(answers));
      for (const { points, parts } of Object.values(weights)) {
        assert.ok(Number.isInteger(points) && points >= 0 && points <= 100);
        assert.equal(
          parts.reduce((sum, { weight }) => sum + weight, 0),
          points,
        );
      }
      for (const { contributions, score } of outcomes) {
        assert.ok(contributions.every(({ merit, points, weight }) => points === weight * merit));
        assert.equal(
          contributions.reduce((sum, { points }) => sum + points, 0),
          score,
        );
      }
    });
  });

  it('outcomes come in the order of status, then score, then the guide', () => {
    hold(200, (guide, answers) => {
      const { outcomes } = advise(guide, situationOf(answers));
      const place = (id: string) => guide.outcomes.findIndex(outcome => outcome.id === id);
      const ranks = { possible: 2, open: 1, excluded: 0 };
      for (const [at, { id, score, status }] of outcomes.entries()) {
        const before = outcomes[at - 1];
        if (!before) continue;
        const ahead = ranks[before.status] - ranks[status] || before.score - score || place(id) - place(before.id);
        assert.ok(ahead > 0, `${before.id} is ahead of ${id}`);
      }
    });
  });

  it('the order of questions changes nothing, and that of outcomes only which of two equals is ahead', () => {
    const shuffled = <T>(list: readonly T[], seed: number) =>
      fc.sample(fc.shuffledSubarray([...list], { minLength: list.length }), { numRuns: 1, seed })[0] ?? [];
    const sorted = (advised: Advised) => ({
      ...advised,
      relevant: [...advised.relevant].sort(),
      open: [...advised.open].sort(),
      ignored: [...advised.ignored].sort(),
    });
    hold(150, (guide, answers, seed) => {
      const advised = advise(guide, situationOf(answers));
      const asked = advise({ ...guide, questions: shuffled(guide.questions, seed) }, situationOf(answers));
      assert.deepEqual(sorted(asked), sorted(advised));
      const turned = advise({ ...guide, outcomes: shuffled(guide.outcomes, seed) }, situationOf(answers));
      const byId = ({ outcomes }: Advised) => [...outcomes].sort((a, b) => a.id.localeCompare(b.id));
      assert.deepEqual(byId(turned), byId(advised));
      assert.equal(turned.first?.score, advised.first?.score);
      assert.equal(turned.first?.status, advised.first?.status);
    });
  });

  it('nothing that is open changes who is first once nothing is left to ask, or the verdict is not "not yet"', () => {
    let settled = 0;
    hold(80, (guide, answers) => {
      const advised = advise(guide, situationOf(answers));
      const next = nextQuestion(guide, situationOf(answers));
      if (next !== undefined) {
        assert.ok(advised.open.includes(next), 'asks what is open');
        assert.equal(advised.verdict, 'not-yet', 'asks only while something may change');
        return;
      }
      settled++;
      const open = guide.questions.filter(({ id }) => !Object.hasOwn(answers, id)).map(({ id }) => id);
      const all = open.reduce<Answers[]>(
        (before, id) =>
          before.flatMap(some => [
            some,
            ...(answersTo[id] ?? [])
              .filter((_, at) => id !== 'points' || at % 20 === 0)
              .map(one => ({ ...some, [id]: one })),
          ]),
        [answers],
      );
      for (const more of all.slice(0, 600)) assert.equal(first(guide, more), advised.first?.id, JSON.stringify(more));
    });
    assert.ok(settled > 15, `${settled} were settled`);
  });

  it('asking next what is said to be next comes to an end, with a verdict', () => {
    hold(60, (guide, answers, seed) => {
      let now = answers;
      for (let count = 0; count <= guide.questions.length; count++) {
        const next = nextQuestion(guide, situationOf(now));
        if (next === undefined) return;
        const fitting = (answersTo[next] ?? []).filter(
          one => !advise(guide, situationOf({ ...now, [next]: one })).ignored.includes(next),
        );
        now = { ...now, [next]: fitting[seed % fitting.length] };
      }
      assert.fail('It asks on and on.');
    });
  });

  it('weights within their range keep the first first, and those just outside do not', () => {
    hold(150, (guide, answers) => {
      const leader = first(guide, answers);
      const ranges = weightRanges(guide, situationOf(answers));
      assert.equal(Object.keys(ranges).length, leader === undefined ? 0 : guide.criteria.length);
      for (const [id, { from, to }] of Object.entries(ranges)) {
        const leads = (points: number) => advise(guide, situationOf(answers, { weights: { [id]: points } })).first?.id;
        assert.deepEqual([leads(from), leads(to)], [leader, leader]);
        if (from > 0) assert.notEqual(leads(from - 1), leader);
        if (to < 100) assert.notEqual(leads(to + 1), leader);
      }
    });
  });

  it('stability agrees with the whole of a fine grid', () => {
    let [inside, count] = [0, 0];
    hold(40, (guide, answers, seed) => {
      const leader = first(guide, answers);
      const { high, low, samples, share } = stability(guide, situationOf(answers), { seed, samples: 400 });
      if (leader === undefined) return assert.equal(samples, 0);
      assert.deepEqual(stability(guide, situationOf(answers), { seed, samples: 400 }).share, share);
      const grid = Array.from({ length: 100 }, (_, at) => at + 0.5);
      const holds = grid.filter(price => {
        const { outcomes } = advise(guide, situationOf(answers));
        const rank = outcomes.filter(({ status }) => status === outcomes[0]?.status);
        const scored = rank.map(({ contributions, id }) => {
          const merit = (criterion: string) => contributions.find(one => one.criterion === criterion)?.merit ?? 0;
          return { id, score: price * merit('price') + (100 - price) * merit('ease') };
        });
        const best = Math.max(...scored.map(({ score }) => score));
        const winners = scored.filter(({ score }) => score === best).map(({ id }) => id);
        return guide.outcomes.find(({ id }) => winners.includes(id))?.id === leader;
      });
      count++;
      if (holds.length / grid.length >= low - 0.005 && holds.length / grid.length <= high + 0.005) inside++;
    });
    assert.ok(count > 15 && inside / count >= 0.9, `${inside} of ${count} intervals hold the share of the grid`);
  });
});
