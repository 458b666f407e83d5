/** Whole numbers below a limit, the same for the same seed. */
export type Dice = (below: number) => number;

/** Dice with a seed. */
export function createDice(seed: number): Dice {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const answer = (id: string) => ({ var: `answers.${id}` });

/** A condition on one of the first `count` questions of `questionAt`. */
function condition(dice: Dice, count: number, depth = 0): object {
  const index = dice(count);
  const shape = dice(depth > 1 ? 3 : 5);
  if (shape === 3) return { and: [condition(dice, count, depth + 1), condition(dice, count, depth + 1)] };
  if (shape === 4) return { '!': [condition(dice, count, depth + 1)] };
  if (index % 3 === 0) return { '==': [answer(`choice-${index}`), `option-${dice(3)}`] };
  if (index % 3 === 1) return { [['<', '>=', '<='][dice(3)]!]: [answer(`amount-${index}`), dice(25) - 2] };
  return { '==': [answer(`sure-${index}`), dice(2) === 0] };
}

function questionAt(dice: Dice, index: number): object {
  const relevant = index > 0 && dice(3) === 0 ? { relevant: condition(dice, index) } : {};
  const title = `Question ${index}`;
  if (index % 3 === 1) return { id: `amount-${index}`, type: 'number', title, minimum: 0, maximum: 20, ...relevant };
  if (index % 3 === 2) return { id: `sure-${index}`, type: 'yes-no', title, optional: dice(4) === 0, ...relevant };
  const options = [0, 1, 2].map(option => ({ id: `option-${option}`, title: `Option ${option}` }));
  return { id: `choice-${index}`, type: 'choice', title, options, ...relevant };
}

/** A small guide with criteria or without, careless more often than not. */
export function randomGuide(dice: Dice): Record<string, unknown> {
  const questions = 2 + dice(4);
  const criteria = dice(2) === 0 ? [] : ['ease', 'price'].map(id => ({ id, title: id, direction: 'higher' }));
  return {
    questions: Array.from({ length: questions }, (_, index) => questionAt(dice, index)),
    criteria,
    outcomes: Array.from({ length: 2 + dice(3) }, (_, index) => ({
      ...{ id: `outcome-${index}`, title: `Outcome ${index}` },
      requires: Array.from({ length: dice(3) }, (_, must) => {
        return { id: `must-${must}`, when: condition(dice, questions), because: 'It must.' };
      }),
      scores: Object.fromEntries(criteria.map(({ id }) => [id, { marks: dice(11) }])),
    })),
  };
}

interface LargeGuide {
  [field: string]: unknown;
  outcomes: object[];
}

/** A guide as large as they come: amounts from 0 to 100, and outcomes for different parts of what may be answered. */
export function largeGuide(questions: number, outcomes: number): LargeGuide {
  const ids = Array.from({ length: questions }, (_, index) => `amount-${index}`);
  const criteria = ['ease', 'price', 'care', 'speed'];
  return {
    questions: ids.map((id, index) => ({
      ...{ id, type: 'number', title: `How much of ${index}?`, minimum: 0, maximum: 100 },
      ...(index % 4 === 3 && { relevant: { '>': [answer(ids[index - 1]!), 20] } }),
    })),
    criteria: criteria.map((id, index) => ({
      ...{ id, title: id, direction: 'higher', weight: 10 },
      adjust: [{ when: { '>': [answer(ids[index % questions]!), 50] }, by: 10, because: 'It is much.' }],
    })),
    outcomes: Array.from({ length: outcomes }, (_, index) => ({
      ...{ id: `outcome-${index}`, title: `Outcome ${index}` },
      requires: [0, 1, 2].map(must => ({
        id: `must-${must}`,
        when: {
          or: [
            { '<': [answer(ids[(index * 3 + must) % questions]!), 10 + ((index * 7) % 80)] },
            { '>=': [answer(ids[(index * 5 + must + 1) % questions]!), 40] },
          ],
        },
        because: 'It must.',
      })),
      scores: Object.fromEntries(
        criteria.map((id, at) => [
          id,
          at === 0 ? { value: { '/': [answer(ids[index % questions]!), 10] } } : { marks: (index * (at + 3)) % 11 },
        ]),
      ),
    })),
  };
}
