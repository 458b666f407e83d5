import type { Split } from './split.js';

/**
 * Each customer's latest interaction is the test, the rest is learned from (Rendle et al., 2009, by time). Of the same moment, the one further
 * down the list is the later. Who has one alone stays in what is learned from: there would be nothing to go by. Others' later doings are
 * learned from, so that it flatters what follows fashions; `byTime` does not.
 */
export function leaveLastOut<T extends { user: string | number; at: number }>(interactions: readonly T[]): Split<T> {
  const last = new Map<string | number, { at: number; place: number; times: number }>();
  interactions.forEach(({ at, user }, place) => {
    const before = last.get(user);
    const times = (before?.times ?? 0) + 1;
    last.set(user, before && before.at > at ? { ...before, times } : { at, place, times });
  });
  const isTest = ({ user }: T, place: number): boolean => {
    const { place: latest, times } = last.get(user)!;
    return times > 1 && place === latest;
  };
  return {
    train: interactions.filter((one, place) => !isTest(one, place)),
    test: interactions.filter(isTest),
  };
}
