import { argumentsOf, type Definitions, type Guide, operatorOf } from '@docent/engine';
import type { Path } from '../../../source/source-file.js';
import { type FactsRead, factsRead } from '../facts-read.js';
import { guideRules } from '../guide-rules.js';
import { ruleReads } from '../rule-reads.js';
import type { AskAnswers } from './create-asked.js';

type Question = Guide['questions'][number];

/** What rules compare an answer with. */
export interface Thresholds {
  constants: readonly unknown[];
  /** Whether conditions do nothing but compare, so that only these tell answers apart. */
  direct: boolean;
  /** Whether scores are calculated from the answer. */
  counted: boolean;
}

const comparing = /^(==|!=|===|!==|<|<=|>|>=|in|(date|money)(<|<=|>|>=|=))$/;
/** More than this in rules that calculate are not tried. */
const mostConstants = 60;

/** A look-up of what the rules of a guide compare the answer to a question with. */
export function createThresholds(
  guide: Guide,
  definitions: Definitions,
  ask: AskAnswers,
): (question: Question) => Thresholds {
  const rules = decidingRules(guide, definitions).map(({ rule, isScore }) => {
    return { rule, isScore, read: ruleReads(rule).facts, all: factsRead(rule, definitions) };
  });

  return ({ id, type }) => {
    const constants: unknown[] = type === 'date' ? [ask.value({ date: [{ now: [] }] }, {})] : [];
    let [direct, counted] = [true, false];
    for (const { read, isScore, all } of rules) {
      if (isScore && all.values.length > 0 && all.questions.includes(id)) counted = true;
      for (const { fact, use } of read) {
        if (fact !== `answers.${id}`) continue;
        const others = use && comparing.test(use.operator) ? use.args.filter((_, index) => index !== use.index) : [];
        // A rule that hangs on no answer is as good as what it comes to today: "eighteen years ago".
        const fixed = others.filter(other => factsRead(other, definitions).questions.length === 0);
        for (const other of fixed) constants.push(...[ask.value(other, {})].flat());
        if (others.length > 0 && fixed.length === others.length) continue;
        if (isScore) counted = true;
        else direct = false;
      }
    }
    const numbers = direct && !counted ? [] : numbersOf(rules, id).slice(0, mostConstants);
    const near = type === 'date' ? numbers.flatMap(number => datesNear(number, ask)) : numbers;
    return { constants: [...constants, ...near], direct, counted };
  };
}

/** Rules that say what is asked, possible and better, with the names they use: what texts and calculators show decides nothing. */
function decidingRules(guide: Guide, definitions: Definitions): { rule: unknown; isScore: boolean }[] {
  const { questions, criteria } = guide;
  const outcomes = guide.outcomes.map(({ requires, scores }) => ({ requires, scores }));
  const own = guideRules({ questions, criteria, outcomes });
  const isScore = (path: Path): boolean => path.includes('scores');
  const byConditions = factsRead(
    own.flatMap(({ rule, path }) => (isScore(path) ? [] : [rule])),
    definitions,
  );
  const byAll = factsRead(
    own.map(({ rule }) => rule),
    definitions,
  );
  const named = ({ conditions, values }: FactsRead): unknown[] => [
    ...conditions.map(id => definitions.conditions?.[id]),
    ...values.map(id => definitions.values?.[id]),
  ];
  const shared = new Set(named(byConditions));
  return [
    ...own.map(({ rule, path }) => ({ rule, isScore: isScore(path) })),
    ...named(byAll).map(rule => ({ rule, isScore: !shared.has(rule) })),
  ];
}

/** Everything that may be near a threshold in rules that read the answer, itself or through names. */
function numbersOf(rules: readonly { rule: unknown; all: FactsRead }[], id: string): unknown[] {
  return [...new Set(rules.flatMap(({ rule, all }) => (all.questions.includes(id) ? numbersIn(rule) : [])))];
}

function numbersIn(rule: unknown): unknown[] {
  if (Array.isArray(rule)) return rule.flatMap(numbersIn);
  const operator = operatorOf(rule);
  if (operator !== undefined) return operator === 'var' ? [] : argumentsOf(rule, operator).flatMap(numbersIn);
  return typeof rule === 'number' || (typeof rule === 'object' && rule !== null) ? [rule] : [];
}

/** So many years, months or days before and after today. */
function datesNear(number: unknown, ask: AskAnswers): unknown[] {
  if (!Number.isInteger(number) || (number as number) < 1 || (number as number) > 400) return [];
  return ['Y', 'M', 'D'].flatMap(unit =>
    ['date-', 'date+'].map(operator =>
      ask.value({ [operator]: [{ date: [{ now: [] }] }, `P${String(number)}${unit}`] }, {}),
    ),
  );
}
