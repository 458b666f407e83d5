import type { Guide } from '@docent/engine';
import { factsRead } from '../facts-read.js';
import { candidatesOf } from './candidates.js';
import { type AskAnswers, createAsked } from './create-asked.js';
import { decideParts, partsOf } from './decide-parts.js';
import { createThresholds } from './thresholds.js';
import type { Asked, Assignment, Variable } from './variable.js';

/** Everything that customers may answer, as far as rules tell it apart. */
export interface Space {
  /** A question stands after all that its relevance depends on. */
  variables: readonly Variable[];
  /** A rule of the guide, asked of assignments. */
  ask(rule: unknown): Asked;
  /** The variables that rules depend on, also through relevance, in the order of `variables`. */
  closure(rules: readonly Asked[]): readonly Variable[];
  /** The answers as a customer would give them. */
  answersOf(assignment: Assignment): Record<string, unknown>;
  /** Whether a question is asked in an assignment in which all that it depends on is set. */
  isAsked(variable: Variable, assignment: Assignment): boolean;
  /** Indexes of the candidates that can be chosen. */
  choices(variable: Variable, assignment: Assignment): readonly number[];
}

/** Finds out what can be answered. Rules are asked through `ask`, each once for answers that it cannot tell apart. */
export function createSpace(guide: Guide, ask: AskAnswers): Space {
  const definitions = {
    conditions: Object.fromEntries(Object.entries(guide.conditions).map(([id, { when }]) => [id, when])),
    values: Object.fromEntries(Object.entries(guide.values).map(([id, { value }]) => [id, value])),
  };
  const readBy = (rule: unknown): readonly string[] => factsRead(rule, definitions).questions;
  const ordered = inOrder(guide, readBy);
  const position = new Map(ordered.map(({ id }, index) => [id, index]));
  const thresholdsOf = createThresholds(guide, definitions, ask);
  const variables: Variable[] = [];
  const known = new Map<unknown, Asked>();

  function asked(rule: unknown): Asked {
    let found = known.get(rule);
    if (!found) {
      const reads = readBy(rule).flatMap(id => position.get(id) ?? []);
      reads.sort((a, b) => a - b);
      const parts = partsOf(rule, definitions);
      const whole = createAsked(rule, reads, variables, ask);
      // Parts read less than the whole, so that what they came to is met again more often.
      found = parts ? { ...whole, decide: decideParts(parts.operator, parts.rules.map(asked)) } : whole;
      known.set(rule, found);
    }
    return found;
  }

  ordered.forEach((question, index) => {
    const { candidates, exact, counted } = candidatesOf(question, guide, thresholdsOf);
    const possible = candidates.map(candidate => {
      const rules = (question.options ?? []).flatMap(({ id, possible: rule }) =>
        rule !== undefined && (Array.isArray(candidate) ? candidate.includes(id) : candidate === id) ? [rule] : [],
      );
      return rules.length === 0 ? undefined : asked(rules.length === 1 ? rules[0] : { and: rules });
    });
    const { relevant } = question;
    variables.push({
      ...{ id: question.id, index, candidates, exact, counted, possible },
      ...(relevant !== undefined && { relevant: asked(relevant) }),
    });
  });

  function isAsked({ relevant }: Variable, assignment: Assignment): boolean {
    const result = relevant?.decide(assignment);
    if (result === undefined || result === true) return true;
    // What hangs on nothing but questions that are not asked is not asked either.
    const lacking = relevant!.reads.filter(index => assignment[index] === -1);
    return (
      result === 'unknown' && (lacking.length === 0 || lacking.some(index => isAsked(variables[index]!, assignment)))
    );
  }

  return {
    variables,
    isAsked,
    ask: asked,
    closure(rules) {
      const needed = new Set<number>();
      const waiting = rules.flatMap(({ reads }) => reads);
      for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
        if (needed.has(index)) continue;
        needed.add(index);
        const { relevant, possible } = variables[index]!;
        waiting.push(...(relevant?.reads ?? []), ...possible.flatMap(rule => rule?.reads ?? []));
      }
      return variables.filter(({ index }) => needed.has(index));
    },
    answersOf: assignment =>
      Object.fromEntries(
        variables.flatMap(({ id, index, candidates }) =>
          assignment[index] === -1 ? [] : [[id, candidates[assignment[index]!]]],
        ),
      ),
    choices({ candidates, possible }, assignment) {
      return [...candidates.keys()].filter(index => possible[index]?.decide(assignment) !== false);
    },
  };
}

/** Questions after those that decide whether they are asked; rings have been refused. */
function inOrder({ questions }: Guide, readBy: (rule: unknown) => readonly string[]): Guide['questions'] {
  const byId = new Map(questions.map(question => [question.id, question]));
  const ordered = new Set<Guide['questions'][number]>();
  const visit = (question: Guide['questions'][number], way: readonly string[]): void => {
    if (ordered.has(question) || way.includes(question.id)) return;
    const rules = [question.relevant, ...(question.options ?? []).map(({ possible }) => possible)];
    for (const id of readBy(rules)) {
      const before = byId.get(id);
      if (before) visit(before, [...way, question.id]);
    }
    ordered.add(question);
  };
  for (const question of questions) visit(question, []);
  return [...ordered];
}
