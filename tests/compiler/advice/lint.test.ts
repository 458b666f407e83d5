import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { describe, it } from 'node:test';
import { advise, operators } from '@docent/engine';
import type { Problem } from '@docent/compiler';
import { now } from '../support/sample-project.js';
import { carelessGuides } from './careless-guides.js';
import { compileGuide, readGuide } from './support/compile-guide.js';
import { project } from './support/guides.js';
import { createDice, largeGuide, randomGuide } from './support/random-guides.js';

/** The answers that a warning gives, `{}` for "whatever is answered". */
function witnessOf({ message }: Problem): Record<string, unknown> {
  const [, written] = /with (\{.*?\})(?:, and lacks| and|, and no|: every|\. |$)/.exec(message) ?? [];
  return written === undefined ? {} : (JSON.parse(written) as Record<string, unknown>);
}

const lints = [
  ...['question-unreachable', 'outcome-unreachable', 'must-have-open', 'no-outcome', 'outcomes-overlap'],
  'outcome-dominated',
];

describe('what lint warns of', () => {
  it('really is so with the answers that it gives, in generated guides', async test => {
    const dice = createDice(7);
    const seen = new Map<string, number>();
    for (let round = 0; round < 60; round++) {
      const compiled = await compileGuide(test, project(randomGuide(dice)));
      const guide = readGuide(compiled);
      for (const problem of compiled.problems.filter(({ code }) => lints.includes(code))) {
        seen.set(problem.code, (seen.get(problem.code) ?? 0) + 1);
        const answers = witnessOf(problem);
        const advised = advise(guide, { answers, now: now.toISOString(), operators });
        const quoted = [...problem.message.matchAll(/"([a-z]+-?\d*)"/g)].map(([, id]) => id!);
        const [subject = ''] = quoted;
        const status = (id: string) => advised.outcomes.find(outcome => outcome.id === id)!.status;
        const holds: Record<string, () => boolean> = {
          'question-unreachable': () => !advised.relevant.includes(subject),
          'outcome-unreachable': () => status(subject) === 'excluded',
          'must-have-open': () => status(quoted[1]!) === 'open',
          'no-outcome': () => advised.outcomes.every(outcome => outcome.status === 'excluded'),
          'outcomes-overlap': () => quoted.slice(0, 2).every(id => status(id) === 'possible'),
          'outcome-dominated': () => status(subject) !== 'excluded',
        };
        assert.ok(holds[problem.code]!(), `${problem.message}\n${JSON.stringify(guide, null, 1)}`);
        assert.deepEqual(advised.ignored, [], problem.message);
      }
    }
    assert.deepEqual([...seen.keys()].sort(), [...lints].sort(), 'the guides do not cause every warning');
  });

  it('says the same twice', async test => {
    for (const { docent } of carelessGuides) {
      const [first, second] = [await compileGuide(test, docent), await compileGuide(test, docent)];
      assert.deepEqual(first.problems, second.problems);
    }
  });

  it('is nothing for a guide that is well made', async test => {
    assert.deepEqual((await compileGuide(test, project())).problems, []);
  });

  it('says whether everything was tried', async test => {
    const told = async (fields: object) =>
      (await compileGuide(test, project({ ...fields }))).problems.map(({ message }) => message).join('\n');
    const small = JSON.parse(carelessGuides[2]!.docent) as { advice: { plans: object } };
    assert.match(await told(small.advice.plans), /All 7 combinations of answers that matter were tried\./);
    const large = largeGuide(12, 4);
    large.outcomes.push({
      id: 'never',
      title: 'Never',
      requires: [{ id: 'no', when: impossible(12), because: 'No.' }],
    });
    assert.match(await told(large), /"never" can never be advised.* were tried, seed 1, not all of them\./);
  });

  it('takes seconds for 100 questions and 50 outcomes', async test => {
    const started = performance.now();
    const { problems, published } = await compileGuide(test, project(largeGuide(100, 50)));
    const seconds = (performance.now() - started) / 1000;
    test.diagnostic(`${seconds.toFixed(1)} s`);
    assert.ok(published, JSON.stringify(problems.slice(0, 3)));
    assert.ok(seconds < 30, `took ${seconds} s`);
  });
});

/** True for no answers, though each part of it is for some: more combinations than can be tried. */
function impossible(questions: number): object {
  const always = Array.from({ length: questions }, (_, index) => index).filter(index => index % 4 !== 3);
  const sum = { '+': always.map(index => ({ var: `answers.amount-${index}` })) };
  return { and: [{ '>': [sum, 20 * questions] }, { '<': [sum, 10] }] };
}
