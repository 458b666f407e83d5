import { benjaminiHochberg, compareMeans, compareShares, scoresNeeded } from '@docent/engine';
import { hiddenOf } from '../../learning/suppress.js';
import { tell } from '../../learning/tell.js';
import type { ChoiceCount } from '../count/count-choices.js';
import type { ScoreCount } from '../count/count-scores.js';
import type { Comparison, Figure, GroupReport } from '../surveys-report.js';
import { shareFigures } from './choice-figures.js';
import { scored, scoringsOf } from './score-figures.js';

/** What is known of the groups of one question. */
export interface GroupedQuestion {
  type: string;
  /** How many customers of each group answered it. */
  sizes: readonly { group: string | null; customers: number }[];
  scores: readonly ScoreCount[];
  choices: readonly ChoiceCount[];
}

/**
 * The groups of every question of a survey, each compared with everybody else: means by Welch's test, shares by the chi-squared test. All
 * comparisons together are made up for by Benjamini and Hochberg. Groups of too few customers are not told of, nor such by which these
 * could be computed.
 */
export function compareGroups(questions: readonly GroupedQuestion[]): { groups: GroupReport[]; smallGroups: number }[] {
  const compared: { figure: Figure & Comparison; p: number }[] = [];
  const reports = questions.map(question => {
    const sizes = [...question.sizes].sort(
      // Who is in no group comes last, however many they are.
      (a, b) => Number(a.group === null) - Number(b.group === null) || b.customers - a.customers,
    );
    const hidden = hiddenOf(sizes.map(({ customers }) => customers));
    // Groups that are small themselves are not even named; those that would give them away are.
    const named = sizes.flatMap(({ customers, group }, at): GroupReport[] => {
      if (!hidden.has(at)) {
        const found = figuresOf(question, group, customers);
        compared.push(...found.filter((one): one is typeof one & { p: number } => one.p !== undefined));
        return [{ group, customers, figures: found.map(({ figure }) => figure) }];
      }
      return customers < 5 ? [] : [{ group, suppressed: true }];
    });
    return { groups: named, smallGroups: sizes.length - named.length };
  });
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
  compared.forEach(({ figure }, at) => Object.assign(figure, { p: adjusted[at]!, differs: adjusted[at]! <= 0.05 }));
  return reports;
}

function figuresOf(
  { choices, scores, sizes, type }: GroupedQuestion,
  group: string | null,
  customers: number,
): { figure: Figure & Comparison; p?: number }[] {
  const [own, others] = [scores.filter(one => one.group === group), scores.filter(one => one.group !== group)];
  const means = scoringsOf(type, scores).map(({ estimate, name, unit, valueOf }) => {
    const found = estimate(own);
    const p = compareMeans(scored(own, valueOf), scored(others, valueOf));
    return {
      figure: { name, unit, estimate: tell(found) },
      ...(found.enough && estimate(others).enough && { p }),
    };
  });
  const rest = sizes.reduce((sum, one) => (one.group === group ? sum : sum + one.customers), 0);
  const chosen = choices.filter(one => one.group === group);
  const shares = shareFigures(chosen, customers).map(figure => {
    const count = (isOwn: boolean): number =>
      choices.reduce(
        (sum, one) => (one.option === figure.about && (one.group === group) === isOwn ? sum + one.customers : sum),
        0,
      );
    const p = compareShares({ successes: count(true), n: customers }, { successes: count(false), n: rest });
    return { figure, ...(customers >= scoresNeeded && rest >= scoresNeeded && { p }) };
  });
  return [...means, ...shares];
}
