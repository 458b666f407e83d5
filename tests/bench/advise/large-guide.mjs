const answer = at => ({ var: `answers.question-${at}` });
const options = ['a', 'b', 'c', 'd'].map(id => ({ id, title: id }));

/** A rule on one or two questions, as guides have them. */
function ruleOf(seed, questions) {
  const simple = at => {
    const one = answer(at);
    return [{ '!': one }, { '!=': [one, 'b'] }, { '<=': [one, 10 + (seed % 80)] }][at % 3];
  };
  const [a, b] = [(seed * 7) % questions, (seed * 13 + 5) % questions];
  return seed % 3 ? simple(a) : { or: [simple(a), simple(b)] };
}

/**
 * A guide as large as guides get: a third of the questions of each of three types, a third relevant only by one before; ten
 * criteria, two adjustments each; three must-haves and ten scores for each outcome, a quarter of them computed.
 *
 * @returns {import('@docent/engine').Guide}
 */
export function largeGuide(questions = 100, outcomes = 50) {
  return {
    questions: Array.from({ length: questions }, (_, at) => ({
      id: `question-${at}`,
      title: `Question ${at}`,
      ...[{ type: 'yes-no' }, { type: 'choice', options }, { type: 'number', minimum: 0, maximum: 100 }][at % 3],
      ...(at % 3 === 1 && at > 3 && { relevant: { '!': answer(at - 4) } }),
    })),
    criteria: Array.from({ length: 10 }, (_, at) => ({
      id: `criterion-${at}`,
      title: `Criterion ${at}`,
      direction: at % 2 ? 'higher' : 'lower',
      from: 0,
      to: 10,
      weight: 10 + at,
      adjust: [0, 1].map(of => ({ when: ruleOf(at * 2 + of + 40, questions), by: of ? 20 : -5, because: 'because' })),
    })),
    outcomes: Array.from({ length: outcomes }, (_, at) => ({
      id: `outcome-${at}`,
      title: `Outcome ${at}`,
      requires: [0, 1, 2].map(of => ({ id: `must-${of}`, when: ruleOf(at * 3 + of, questions), because: 'because' })),
      scores: Object.fromEntries(
        Array.from({ length: 10 }, (_, of) => [
          `criterion-${of}`,
          (at + of) % 4
            ? { marks: (at * 3 + of * 7) % 11 }
            : {
                value: {
                  '/': [answer((((at + of) * 3 + 2) % questions) - ((((at + of) * 3 + 2) % questions) % 3) + 2), 10],
                },
              },
        ]),
      ),
      reasons: [0, 1].map(of => ({
        id: `reason-${of}`,
        speaks: 'for',
        text: [],
        when: ruleOf(at * 2 + of + 9, questions),
      })),
    })),
    conditions: {},
    values: {},
    assumptions: [],
    calculators: [],
  };
}

/**
 * Answers to the first so many questions.
 *
 * @param {import('@docent/engine').Guide} guide
 * @param {number} count
 * @returns {import('@docent/engine').Answers}
 */
export function answersTo(guide, count) {
  return Object.fromEntries(
    guide.questions
      .slice(0, count)
      .map(({ id, type }, at) => [
        id,
        type === 'yes-no' ? at % 2 === 1 : type === 'choice' ? 'acd'[at % 3] : (at * 17) % 60,
      ]),
  );
}
