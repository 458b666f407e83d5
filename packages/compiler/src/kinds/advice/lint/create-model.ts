import { type Advised, advise, decideWith, type Definitions, type Guide, operators, valueWith } from '@docent/engine';
import type { Asked, Assignment, Variable } from './variable.js';
import { mostCombinations } from './explore.js';
import { meritAt } from './merit-at.js';
import { createSpace, type Space } from './space.js';

/** A guide made ready for a search through its answers. */
export interface GuideModel {
  guide: Guide;
  /** Its named rules. */
  definitions: Definitions;
  space: Space;
  /** In the order of the guide. */
  outcomes: readonly OutcomeModel[];
  /** All that who comes first depends on. */
  deciding: readonly Variable[];
  /** How many combinations one of many searches may try. */
  most: number;
  /** What the engine says of some answers, today and of a customer who is not known. */
  advise(answers: Readonly<Record<string, unknown>>): Advised;
}

/** What becomes of an outcome in an assignment. */
export interface OutcomeModel {
  id: string;
  requires: readonly Asked[];
  /** 0: excluded, 1: open, 2: possible. */
  rank(assignment: Assignment): number;
  /** 0 to 1,000, by criterion. */
  merits(assignment: Assignment): readonly number[];
}

/** Prepares a guide. Facts beyond the answers are not known, so that nothing is excluded for them. */
export function createModel(guide: Guide, now: Date): GuideModel {
  const definitions = {
    conditions: Object.fromEntries(Object.entries(guide.conditions).map(([id, { when }]) => [id, when])),
    values: Object.fromEntries(Object.entries(guide.values).map(([id, { value }]) => [id, value])),
  };
  const assumptions = Object.fromEntries(guide.assumptions.map(({ id, value }) => [id, value]));
  const facts = (answers: object): object => ({ answers, assumptions, now: now.toISOString() });
  const space = createSpace(guide, {
    decide: (rule, answers) => decideWith(operators, rule, facts(answers), definitions).result,
    value: (rule, answers) => valueWith(operators, rule, facts(answers), definitions),
  });

  const outcomes = guide.outcomes.map(({ id, requires, scores }): OutcomeModel => {
    const asked = requires.map(({ when }) => space.ask(when));
    const placed = guide.criteria.map(criterion => {
      const score = Object.hasOwn(scores, criterion.id) ? scores[criterion.id] : undefined;
      const value = score?.value === undefined ? undefined : space.ask(score.value);
      return (assignment: Assignment) => meritAt(criterion, score?.marks, value && (() => value.value(assignment)));
    });
    return {
      id,
      requires: asked,
      rank(assignment) {
        let rank = 2;
        for (const must of asked) {
          const result = must.decide(assignment);
          if (result === false) return 0;
          if (result === 'unknown') rank = 1;
        }
        return rank;
      },
      merits: assignment => placed.map(merit => merit(assignment)),
    };
  });

  const scores = guide.outcomes.flatMap(outcome => Object.values(outcome.scores).map(({ value }) => value));
  const adjustments = guide.criteria.flatMap(({ adjust = [] }) => adjust.map(({ when }) => when));
  const rules = [...scores, ...adjustments].filter(rule => rule !== undefined).map(rule => space.ask(rule));
  return {
    ...{ guide, definitions, space, outcomes },
    deciding: space.closure([...rules, ...outcomes.flatMap(({ requires }) => requires)]),
    most: Math.max(500, Math.min(mostCombinations, Math.floor(100_000 / (guide.questions.length + outcomes.length)))),
    advise: answers => advise(guide, { answers, now: now.toISOString(), operators }),
  };
}
