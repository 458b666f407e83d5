/** Things by a key, in the order in which keys first come. */
export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const own = groups.get(key);
    if (own) own.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** What tells questions of all surveys apart, with the type they were answered as. */
export function questionKey({ question, survey, type }: { survey: string; question: string; type: string }): string {
  return `${survey} ${question} ${type}`;
}
