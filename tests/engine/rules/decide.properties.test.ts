import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decide, unknowns } from '@docent/engine/rules/decide.js';
import { evaluate } from '@docent/engine/rules/evaluate.js';
import { truthy } from '@docent/engine/rules/run/open.js';
import { anyRules, facts, rules, type SomeFacts } from './arbitrary-rules.js';

/** As many as find a default that decides, or an unknown that is forgotten, each time. */
const runs = { numRuns: 500 };

/** Facts with what is at these paths in `all`. */
function learn(some: SomeFacts, all: SomeFacts, paths: readonly string[]): SomeFacts {
  const known = structuredClone(some) as Record<string, unknown>;
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop() as string;
    const [into, from] = [known, all as unknown].map(start =>
      keys.reduce((data, key) => (data as Record<string, unknown>)[key], start as unknown),
    ) as [Record<string, unknown>, Record<string, unknown>];
    into[last] = structuredClone(from[last]);
  }
  return known as SomeFacts;
}

describe('deciding', () => {
  it('says what evaluating says, once all facts are known', () => {
    fc.assert(
      fc.property(rules, facts, (rule, { all }) => {
        assert.equal(decide(rule, all).result, truthy(evaluate(rule, all)));
      }),
      runs,
    );
  });

  it('never says anything else than evaluating does, whatever is known and whatever the rule', () => {
    fc.assert(
      fc.property(anyRules, facts, (rule, { all, some }) => {
        for (const known of [all, some]) {
          const { result } = decide(rule, known);
          if (result !== 'unknown') assert.equal(result, truthy(evaluate(rule, known)));
        }
      }),
      runs,
    );
  });

  it('stays with what it said, whatever else becomes known', () => {
    fc.assert(
      fc.property(anyRules, facts, (rule, { all, some }) => {
        const { result } = decide(rule, some);
        if (result !== 'unknown') assert.equal(decide(rule, all).result, result);
      }),
      runs,
    );
  });

  it('names facts exactly as long as it says nothing, and says something once it has learned those', () => {
    fc.assert(
      fc.property(rules, facts, (rule, { all, some }) => {
        let known = some;
        for (let asked = unknowns(rule, known); asked.length; asked = unknowns(rule, known)) {
          assert.equal(decide(rule, known).result, 'unknown');
          known = learn(known, all, asked);
        }
        assert.notEqual(decide(rule, known).result, 'unknown');
      }),
      runs,
    );
  });

  it('shows in the trace why: the outcome of every part follows from those of its own', () => {
    fc.assert(
      fc.property(rules, facts, (rule, { some }) => {
        const follows = (trace: ReturnType<typeof decide>['trace']): void => {
          const outcomes = (trace.parts ?? []).map(({ outcome }) => outcome);
          if (trace.operator === 'and' && outcomes.includes('fail')) assert.equal(trace.outcome, 'fail');
          if (trace.operator === 'and' && !outcomes.includes('fail'))
            assert.equal(trace.outcome, outcomes.includes('unknown') ? 'unknown' : 'pass');
          if (trace.operator === 'or' && outcomes.includes('pass')) assert.equal(trace.outcome, 'pass');
          if (trace.operator === '!')
            assert.equal(trace.outcome, { pass: 'fail', fail: 'pass', unknown: 'unknown' }[outcomes[0] ?? 'unknown']);
          trace.parts?.forEach(follows);
        };
        follows(decide(rule, some).trace);
      }),
      runs,
    );
  });
});
