import type { AudienceRule, HowtoProgress, PublishedCandidate } from '@docent/schema';
import { forgottenAt, holdsSince } from './history-of.js';
import type { RankingInput } from './ranking.js';

/**
 * Whether something may be shown to this customer at all: included, not excluded, not what is on show, neither hidden nor known to them,
 * not finished, and not had already, unless there is reason to get it again. Where it is not known whether a rule holds, an item is kept
 * back: who is to be spared something is spared it.
 */
export function createOpenTest(input: RankingInput): (candidate: PublishedCandidate) => boolean {
  const { about, holds, interactions = {}, list, progress = {} } = input;
  const results = new Map<unknown, boolean | 'unknown'>();
  const decide = (when: unknown): boolean | 'unknown' => {
    if (when === undefined) return true;
    let result = results.get(when);
    if (result === undefined) results.set(when, (result = holds?.(when) ?? 'unknown'));
    return result;
  };
  const named = (rules: readonly AudienceRule[] = []) => rules.flatMap(({ items }) => items);
  const of = (rules: readonly AudienceRule[] = [], test: (result: boolean | 'unknown') => boolean) =>
    new Set(named(rules.filter(({ when }) => test(decide(when)))));
  const restricted = new Set(named(list.include));
  const included = of(list.include, result => result === true);
  const excluded = of(list.exclude, result => result !== false);
  const since = forgottenAt(interactions);

  return ({ item, repeatable, steps }) => {
    if (item === about || excluded.has(item) || (restricted.has(item) && !included.has(item))) return false;
    const own = Object.hasOwn(interactions, item) ? interactions[item] : undefined;
    if (holdsSince(own?.notInterested, since) || holdsSince(own?.seen, since)) return false;
    if (repeatable) return true;
    const had = own?.did && Object.hasOwn(own.did, list.id) && own.did[list.id]!.at > since;
    return !had && !(steps && isThrough(Object.hasOwn(progress, item) ? progress[item] : undefined, steps));
  };
}

/** As `complete` of `howtoStatus`, from the number of steps alone. */
function isThrough(progress: HowtoProgress | undefined, steps: number): boolean {
  const marks = Object.values(progress?.steps ?? {});
  return marks.some(({ done }) => done) && marks.filter(({ done, skipped }) => done || skipped).length >= steps;
}
