import type { Answers, Guide } from '@docent/engine';
import fc from 'fast-check';
import { answer, guideOf, mustHave } from './guide-of.js';

/** Answers that can be given to the questions of the guides below, all of them. */
export const answersTo: Readonly<Record<string, readonly unknown[]>> = {
  remote: [true, false],
  size: ['small', 'large', 'huge'],
  seats: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  needs: [
    [],
    ['sso'],
    ['offline'],
    ['api'],
    ['sso', 'offline'],
    ['sso', 'api'],
    ['offline', 'api'],
    ['sso', 'offline', 'api'],
  ],
  travels: [true, false],
  points: Array.from({ length: 101 }, (_, price) => ({ price, ease: 100 - price })),
};

const leaf = fc.oneof(
  fc.constantFrom<unknown>(answer('remote'), { '!': answer('travels') }, { in: ['sso', answer('needs')] }),
  fc.constantFrom('small', 'large', 'huge').map(size => ({ '==': [answer('size'), size] })),
  fc.integer({ min: 0, max: 8 }).map(seats => ({ '<=': [answer('seats'), seats] })),
  fc.integer({ min: 0, max: 8 }).map(seats => ({ '==': [{ '%': [answer('seats'), 3] }, seats % 3] })),
);
const condition = fc.oneof(
  { weight: 3, arbitrary: leaf },
  fc.tuple(leaf, leaf).map(([a, b]) => ({ and: [a, b] })),
  fc.tuple(leaf, leaf).map(([a, b]) => ({ or: [a, { '!': b }] })),
);
const score = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map(marks => ({ marks: marks / 4 })),
  fc.integer({ min: 0, max: 3 }).map(times => ({ value: { '*': [answer('seats'), times] } })),
  fc.tuple(condition, fc.integer({ min: 0, max: 10 })).map(([when, value]) => ({ value: { if: [when, value, 5] } })),
);
const scores = fc.record({ price: score, ease: score }, { requiredKeys: ['price'] });
const adjust = fc.array(
  fc.record({ when: condition, by: fc.integer({ min: -60, max: 60 }), because: fc.constant('because') }),
  { maxLength: 2 },
);
const yesNo = (id: string, relevant?: unknown) => ({
  id,
  type: 'yes-no' as const,
  ...(relevant !== undefined && { relevant }),
});

/** Small guides with questions of several types, some of them relevant only by others. */
export const guides: fc.Arbitrary<Guide> = fc
  .record({
    weights: fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
    adjust: fc.tuple(adjust, adjust),
    possible: fc.option(leaf, { nil: undefined }),
    travels: fc.option(condition, { nil: undefined }),
    points: fc.boolean(),
    outcomes: fc.array(fc.record({ requires: fc.array(condition, { maxLength: 2 }), scores }), {
      minLength: 2,
      maxLength: 4,
    }),
  })
  .map(given =>
    guideOf({
      questions: [
        yesNo('remote'),
        {
          id: 'size',
          type: 'choice',
          options: [
            { id: 'small', title: 'Small' },
            { id: 'large', title: 'Large' },
            { id: 'huge', title: 'Huge', ...(given.possible !== undefined && { possible: given.possible }) },
          ],
        },
        { id: 'seats', type: 'number', minimum: 0, maximum: 8 },
        { id: 'needs', type: 'choices', options: ['sso', 'offline', 'api'].map(id => ({ id, title: id })) },
        yesNo('travels', given.travels),
        ...(given.points ? [{ id: 'points', type: 'allocation' as const }] : []),
      ],
      criteria: [
        { id: 'price', direction: 'lower', weight: given.weights[0], adjust: given.adjust[0] },
        { id: 'ease', weight: given.weights[1], adjust: given.adjust[1] },
      ],
      outcomes: given.outcomes.map(({ requires, scores }, at) => ({
        id: `outcome-${at}`,
        requires: requires.map((when, index) => mustHave(`must-${index}`, when)),
        scores,
      })),
    }),
  );

/** Some of the answers, none or all. */
export const answers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(Object.entries(answersTo).map(([id, all]) => [id, fc.constantFrom(...all)])),
  { requiredKeys: [] },
);
