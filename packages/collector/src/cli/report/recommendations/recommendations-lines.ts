import { effectiveNeeded } from '@docent/engine/recommend/snips.js';
import type { Told } from '../../../reports/learning/learning-report.js';
import type {
  Count,
  FullListReport,
  ListExperiment,
  ListReport,
  RecommendationsReport,
} from '../../../reports/recommendations/recommendations-report.js';
import { plainLine } from '../audience-name.js';
import { estimateText } from '../surveys/estimate-text.js';
import { estimateLine, type Line, pText } from '../surveys/figure-lines.js';

const few = 'suppressed, of too few customers';

/** A report line by line, safe for a terminal. */
export function recommendationsLines({ cut, days, lists, personalisation }: RecommendationsReport): Line[] {
  return [
    ...lists.flatMap(list => listLines(list, days)),
    { level: 0, text: 'Personalisation, of the whole project' },
    ...(['off', 'on', 'forgotten'] as const).map((change): Line => ({
      level: 1,
      text: `${change === 'forgotten' ? 'history forgotten' : `turned ${change}`}: ${countText(personalisation[change])}`,
    })),
    ...(cut
      ? [{ level: 0 as const, text: 'Not everything was read: there is too much. Ask for less time, or one list.' }]
      : []),
  ];
}

function listLines(list: ListReport, days: number): Line[] {
  const title: Line = { level: 0, text: `recommendations:${plainLine(list.list)}` };
  if ('suppressed' in list) return [title, { level: 1, text: few }];
  const { customers, explained, more, notInterested, opened, outcomes, seen, slates, viewed, withheld } = list;
  return [
    title,
    { level: 1, text: `${viewed} items viewed in ${slates} lists by ${customers} customers` },
    { level: 1, text: `opened: ${countText(opened)}; why it was asked: ${countText(explained)}` },
    {
      level: 1,
      text: `said: not interested, ${countText(notInterested)}; known, ${countText(seen)}; more, ${countText(more)}`,
    },
    { level: 1, text: `said that it does not know enough: ${countText(withheld)}` },
    ...servedLines(list),
    { level: 1, text: `what came of ${outcomes.viewed} viewed items within ${days} days` },
    rateLine(2, 'taken', outcomes.taken, outcomes.viewed),
    rateLine(2, 'decided: taken, or not wanted', outcomes.decided, outcomes.viewed),
    ...strategyLines(list),
    ...shownLines(list),
    ...modelLines(list),
    ...list.experiments.flatMap(experimentLines),
  ];
}

function servedLines({ served }: FullListReport): Line[] {
  return [
    { level: 1, text: 'found by' },
    ...served.map(({ share, source, strategy }): Line => {
      const name = strategy ?? (source === 'organic' ? 'not said' : source);
      const text = 'suppressed' in share ? few : `${Math.round(100 * share.share)} % (${share.viewed})`;
      return {
        level: 2,
        text: `${plainLine(name)}${strategy && source !== 'organic' ? `, ${plainLine(source)}` : ''}: ${text}`,
      };
    }),
  ];
}

function strategyLines({ strategies }: FullListReport): Line[] {
  if (strategies.length === 0)
    return [{ level: 1, text: 'what each strategy alone would have come to: nothing to go by' }];
  return [
    { level: 1, text: 'what each strategy alone would have come to (self-normalised inverse propensity)' },
    ...strategies.flatMap(({ decided, effective, matching, strategy, taken }): Line[] => [
      {
        level: 2,
        text: `${strategy}: ${matching} items where it would have put them, as good as ${effective} equally likely ones`,
      },
      rateLine(3, 'taken', taken, effective),
      rateLine(3, 'decided', decided, effective),
    ]),
  ];
}

function shownLines({ shown: { catalogue, coverage, gini, items, novelty } }: FullListReport): Line[] {
  const parts = [
    `different items viewed: ${items}${catalogue === null ? '' : ` of ${catalogue}`}`,
    ...(coverage === null ? [] : [`coverage ${coverage.toFixed(3)}`]),
    ...(gini === null ? [] : [`Gini ${gini.toFixed(3)}`]),
    ...(novelty === null ? [] : [`novelty ${novelty.toFixed(2)} bits`]),
  ];
  return [{ level: 1, text: parts.join('; ') }];
}

function modelLines({ model }: FullListReport): Line[] {
  if (!model) return [{ level: 1, text: 'nothing was learned yet' }];
  const { algorithm = 'nothing personal', customers, gate, interactions, serves, trainedAt } = model;
  const learned = `learned ${algorithm} on ${trainedAt.slice(0, 10)} from ${interactions} interactions of ${customers} customers; serves ${serves}`;
  if (!gate) return [{ level: 1, text: `${learned}; nothing was compared` }];
  const { difference, level, personal, popular } = gate;
  const [low, value, high] = [difference.low, difference.estimate, difference.high].map(one =>
    one.toFixed(3).replace('-', '−'),
  );
  return [
    { level: 1, text: learned },
    {
      level: 2,
      text: `NDCG@10 on later data: personal ${personal.toFixed(3)}, popular ${popular.toFixed(3)}; difference ${value} (${low} to ${high} at ${100 * level} %, ${gate.customers} customers)`,
    },
  ];
}

function experimentLines(report: ListExperiment): Line[] {
  const title: Line = { level: 1, text: `experiment ${plainLine(report.experiment)}` };
  if ('suppressed' in report) return [title, { level: 2, text: few }];
  const { arms, difference, inSeveral, ratio, says } = report;
  const verdicts = {
    broken: 'The arms are not as large as they were meant to be: nothing can be read from this.',
    'not-enough': 'Not decided yet.',
    'not-shown': 'Not shown to make a difference.',
    better: 'Customers who were shown it took more of what suits them.',
  };
  return [
    title,
    ...arms.map(({ arm, eligible, taken }): Line => ({
      level: 2,
      text: `${arm}: ${eligible} eligible; taken ${estimateText(taken, 'share')}`,
    })),
    ...(inSeveral > 0 ? [{ level: 2 as const, text: `left out, seen in several arms: ${inSeveral}` }] : []),
    { level: 2, text: `sample ratio: p = ${pText(ratio.p)}${ratio.broken ? ': broken' : ''}` },
    ...(says === 'broken' ? [] : [estimateLine(2, 'treated minus holdout', difference, 'difference')]),
    { level: 2, text: verdicts[says] },
  ];
}

/** It takes customers, and equally likely items. */
function rateLine(level: 2 | 3, name: string, told: Told, effective: number): Line {
  if (told.enough || told.n < told.needed) return estimateLine(level, name, told, 'share');
  return { level, text: `${name}  not enough evidence (${effective} of ${effectiveNeeded} equally likely items)` };
}

function countText(count: Count): string {
  if ('suppressed' in count) return few;
  return `${count.times} (${count.customers} customers)`;
}
