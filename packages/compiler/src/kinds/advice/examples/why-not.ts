import type { Advised, Guide, OutcomeAdvised } from '@docent/engine';
import { quote } from '../../../problems/quote.js';

/** What was expected, what came out, and what decided it; and how to mend it. */
export function whyNot(guide: Guide, advised: Advised, expected: string | undefined): [message: string, hint: string] {
  const { first, outcomes, verdict } = advised;
  const got = verdict === 'not-yet' ? undefined : first;
  const result = got
    ? `${quote(got.id)} comes first`
    : verdict === 'none'
      ? 'nothing suits'
      : `it cannot be said, because ${open(advised)}`;
  if (expected === undefined) {
    const message = `expected that nothing suits, but ${result}.`;
    return [
      message,
      got ? `Say "outcome": "${got.id}", or give it a must-have that these answers do not have.` : answerAll,
    ];
  }
  const wanted = outcomes.find(({ id }) => id === expected);
  const start = `expected ${quote(expected)}, but ${result}.`;
  if (wanted?.status === 'possible' && got) return [`${start} ${byScore(guide, wanted, got)}`, weigh];
  const lacking = wanted?.mustHaves.find(
    ({ outcome }) => outcome === (wanted.status === 'excluded' ? 'fail' : 'unknown'),
  );
  if (!lacking) return [start, 'Correct the example, or the guide.'];
  const { because } = guide.outcomes.find(({ id }) => id === expected)!.requires.find(({ id }) => id === lacking.id)!;
  const by = lacking.questions.length > 0 ? ` (decided by ${lacking.questions.join(', ')})` : '';
  if (lacking.outcome === 'unknown')
    return [`${start} Its must-have ${quote(lacking.id)} is not known${by}.`, answerAll];
  const message = `${start} Its must-have ${quote(lacking.id)} does not hold${by}: ${quote(because)}`;
  return [message, 'Correct the rule of the must-have, or the example.'];
}

const answerAll = 'Answer the questions named, or correct the example.';
const weigh = 'Correct weights or scores, or the example.';

function open({ first, open: questions }: Advised): string {
  const unknown = first?.mustHaves.find(({ outcome }) => outcome === 'unknown');
  return unknown
    ? `the must-have ${quote(unknown.id)} of ${quote(first?.id)} is not known${unknown.questions.length > 0 ? ` without ${unknown.questions.join(', ')}` : ''}`
    : `${questions.join(', ')} may still change it`;
}

/** The criterion that costs the outcome most against the one that came first. */
function byScore(guide: Guide, wanted: OutcomeAdvised, got: OutcomeAdvised): string {
  const points = ({ contributions }: OutcomeAdvised, criterion: string): number =>
    contributions.reduce((sum, part) => sum + (part.criterion === criterion ? part.points : 0), 0);
  const [worst] = guide.criteria
    .map(({ id }) => ({ id, behind: points(got, id) - points(wanted, id) }))
    .sort((a, b) => b.behind - a.behind);
  const marks = `${quote(got.id)} has ${got.marks.toFixed(2)} marks, ${quote(wanted.id)} ${wanted.marks.toFixed(2)}`;
  if (!worst || worst.behind <= 0) return `${marks}: of two that are equal, the first in the guide is ahead.`;
  const total = got.score - wanted.score;
  return `${marks}: most of it by ${quote(worst.id)}, ${worst.behind} of ${total} points.`;
}
