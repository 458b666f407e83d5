import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Placements } from '@docent/engine';
import { createReplicas, type Move, type Sabotage, week, within } from './replicas.js';
import { day, hour } from './world.js';

/** Three things: one that comes as often as it may, two placements of one ref, one that comes back after dismissal. */
const placements: Placements = {
  often: { show: 'survey:often', how: 'popover', again: { times: 100, coolDown: 0 } },
  once: { show: 'howto:book', how: 'popover', again: { times: 1 }, priority: 2 },
  'once-more': { show: 'howto:book', how: 'modal', again: { times: 2 }, priority: 1 },
  back: { show: 'survey:back', how: 'popover', again: { times: 3, coolDown: 1, afterDismissed: 2 }, priority: 3 },
};
const mostly = { perDay: 1, perWeek: 2, between: hour };

const tab = fc.integer({ min: 0, max: 3 });
const device = fc.integer({ min: 0, max: 1 });
const ref = fc.integer({ min: 0, max: 3 });
const move = (clocks: boolean): fc.Arbitrary<Move> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('look' as const), tab }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('claim' as const), tab }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reload' as const, 'hear' as const), tab }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constantFrom('answer' as const, 'dismiss', 'not-now', 'not-about-this', 'nothing'),
        tab,
        ref,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('send' as const, 'receive' as const), device }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(0.5, 2, 25, 80) }) },
    ...(clocks
      ? [
          {
            weight: 1,
            arbitrary: fc.record({
              do: fc.constant('set-clock' as const),
              device,
              hours: fc.constantFrom(-200, -26, -1, 1, 26, 200),
            }),
          },
        ]
      : []),
  );

/** Plays the moves and says what must never have happened. */
function check(moves: readonly Move[], sabotage: Sabotage = {}): void {
  const replicas = createReplicas(placements, sabotage);
  for (const each of moves) replicas.make(each);

  for (const showing of replicas.showings) {
    const { before, placement } = showing;
    const { again, show } = placements[placement]!;
    const known = before[show] ?? {};
    assert.equal(known.answered, undefined, `${placement} was shown after it was answered`);
    assert.equal(known.notAboutThis, undefined, `${placement} was shown after "not about this"`);
    const { dismissed } = known;
    if (dismissed) {
      assert.ok(again?.afterDismissed, `${placement} was shown after it was dismissed`);
      assert.ok(dismissed.at + again.afterDismissed * day <= showing.at, `${placement} came back too early`);
    }
    for (const said of [known.notNow, before['*']?.nothing]) {
      for (const end of Object.keys(said ?? {})) {
        assert.ok(Number(end) <= showing.at, `${placement} was shown although the customer did not want it now`);
      }
    }
    const times = Object.keys(known.shown ?? {}).length + 1;
    assert.ok(times <= (again?.times ?? 2), `${placement} was shown ${times} times`);
    assert.ok(within(replicas.showings, showing, day) <= mostly.perDay, 'more than one a day');
    assert.ok(within(replicas.showings, showing, week) <= mostly.perWeek, 'more than two a week');
    assert.ok(within(replicas.showings, showing, mostly.between) === 1, 'two at once');
  }

  replicas.meet();
  assert.deepEqual(replicas.stored[0], replicas.stored[1], 'the devices do not agree');
  for (const { kind, ref } of replicas.said) {
    for (const stored of replicas.stored) {
      const known = stored[ref] ?? {};
      if (kind === 'answer') assert.ok(known.answered, 'an answer was lost');
      if (kind === 'dismiss') assert.ok(known.dismissed, 'a dismissal was lost');
      if (kind === 'not-now') assert.ok(known.notNow, '"not now" was lost');
      if (kind === 'not-about-this') assert.ok(known.notAboutThis, '"not about this" was lost');
      if (kind === 'nothing') assert.ok(stored['*']?.nothing, '"nothing more" was lost');
    }
  }
  const counted = replicas.stored.map(stored => Object.values(stored).flatMap(({ shown = {} }) => Object.keys(shown)));
  for (const names of counted)
    assert.equal(names.length, replicas.showings.length, 'a showing was lost, or counted twice');
}

const runs = (clocks: boolean, sabotage?: Sabotage) =>
  fc.check(
    fc.property(fc.array(move(clocks), { maxLength: 120, size: 'max' }), moves => check(moves, sabotage)),
    { numRuns: 800, seed: 20261122, endOnFailure: true },
  );

describe('any order of showing, saying, reloading, waiting and meeting, in two tabs on each of two devices', () => {
  for (const clocks of [false, true]) {
    it(`shows nothing after its end, exceeds no limit, loses nothing${clocks ? ', with clocks that are set' : ''}`, () => {
      const { counterexample, errorInstance, failed } = runs(clocks);
      assert.ok(!failed, `${String(errorInstance)} ${JSON.stringify(counterexample)}`);
    });
  }

  it('shows something at all', () => {
    let showings = 0;
    fc.assert(
      fc.property(fc.array(move(false), { minLength: 60, maxLength: 120, size: 'max' }), moves => {
        const replicas = createReplicas(placements);
        for (const each of moves) replicas.make(each);
        showings += replicas.showings.length;
      }),
      { numRuns: 200, seed: 1 },
    );
    assert.ok(showings > 200, `${showings} showings in 200 runs`);
  });

  for (const [what, sabotage, words] of [
    ['claims without the lock', { withoutLock: true }, /shown|more than|two at once/],
    ['ends that are not merged', { endsNotMerged: true }, /do not agree|was lost/],
  ] as const) {
    it(`would tell of ${what}`, () => {
      const { errorInstance, failed } = runs(false, sabotage);
      assert.ok(failed);
      assert.match(String((errorInstance as Error).message), words);
    });
  }
});
