import type { Facts } from './facts.js';
import type { SkillReport } from './learning-report.js';
import { calibration } from './measures/calibration.js';
import { type Cell, creditOf, firstsByLearner, meanOf, type RawMeasure } from './measures/cell.js';
import { certainty } from './measures/certainty.js';
import { confidence } from './measures/confidence.js';
import { firstSuccess } from './measures/first-success.js';
import { gain } from './measures/gain.js';
import { knowledge } from './measures/knowledge.js';
import { mastery } from './measures/mastery.js';
import { retention } from './measures/retention.js';
import { suppress } from './suppress.js';
import { fewest } from './tell.js';

/** Skills with most learners that are told of: a project has fewer, a hostile client has no end of them. */
const mostSkills = 200;

/**
 * What is known of each skill by group. Skills and groups of too few learners are counted, not named.
 *
 * @param groupOf the group of a learner; null: in none
 */
export function reportSkills(
  facts: Facts,
  groupOf: (customer: string) => string | null,
): { skills: SkillReport[]; smallSkills: number } {
  const skills = new Map<string, Pick<Cell, 'answers' | 'sayings' | 'beginnings'> & { learners: Set<string> }>();
  const of = (skill: string) => {
    const own = skills.get(skill) ?? { answers: [], sayings: [], beginnings: [], learners: new Set<string>() };
    skills.set(skill, own);
    return own;
  };
  for (const part of ['answers', 'sayings', 'beginnings'] as const) {
    for (const fact of facts[part]) {
      const own = of(fact.skill);
      (own[part] as (typeof fact)[]).push(fact);
      own.learners.add(fact.customer);
    }
  }
  const large = [...skills]
    .filter(([, { learners }]) => learners.size >= fewest)
    .sort(([a, one], [b, other]) => other.learners.size - one.learners.size || (a < b ? -1 : 1))
    .slice(0, mostSkills);
  return {
    skills: large.map(([skill, own]) => ({ skill, ...byGroup(own, facts.accounts, groupOf) })),
    smallSkills: skills.size - large.length,
  };
}

function byGroup(
  whole: Pick<Cell, 'answers' | 'sayings' | 'beginnings'> & { learners: ReadonlySet<string> },
  accounts: Cell['accounts'],
  groupOf: (customer: string) => string | null,
): Omit<SkillReport, 'skill'> {
  const tests = whole.answers.filter(({ phase }) => phase !== 'review');
  const facility = meanOf([...firstsByLearner(tests).values()], creditOf);
  const names = [...new Set([...whole.learners].map(groupOf))];
  const cells = names.map(group => {
    const isOwn = ({ customer }: { customer: string }): boolean => groupOf(customer) === group;
    const [answers, sayings] = [whole.answers.filter(isOwn), whole.sayings.filter(isOwn)];
    const cell: Cell = { answers, sayings, beginnings: whole.beginnings.filter(isOwn), accounts, facility };
    const learners = new Set([...whole.learners].filter(customer => groupOf(customer) === group));
    return { group, size: learners.size, raw: measuresOf(cell, learners) };
  });
  // Who is in no group comes last, however many they are.
  cells.sort((a, b) => Number(a.group === null) - Number(b.group === null) || b.size - a.size);
  const told = suppress(cells.map(({ raw }) => raw));
  const groups = cells.flatMap(({ group, size }, at) => (size < fewest ? [] : [{ group, measures: told[at]! }]));
  return { groups, smallGroups: cells.length - groups.length };
}

function measuresOf(cell: Cell, learners: ReadonlySet<string>): RawMeasure[] {
  return [
    { measure: 'learners', customers: learners, figures: [] },
    ...knowledge(cell),
    calibration(cell),
    certainty(cell),
    ...gain(cell),
    ...confidence(cell),
    retention(cell),
    firstSuccess(cell),
    ...mastery(cell),
  ];
}
