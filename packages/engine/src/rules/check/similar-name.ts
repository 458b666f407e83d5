/** What people who know other rule languages write. */
const aliases: Readonly<Record<string, string>> = {
  not: '!',
  eq: '==',
  equals: '==',
  '=': '==',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  neq: '!=',
  gt: '>',
  greater: '>',
  less: '<',
  gte: '>=',
  lt: '<',
  lte: '<=',
  '&&': 'and',
  '||': 'or',
  any: 'some',
  every: 'all',
  contains: 'in',
  concat: 'cat',
  between: '<',
  fact: 'var',
  today: 'now',
  round: 'round-half-up',
  ceil: 'round-up',
  floor: 'round-down',
};

/** The name that was probably meant; `undefined` when none is near. */
export function similarName(name: string, names: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const alias = Object.hasOwn(aliases, lower) ? aliases[lower] : undefined;
  if (alias !== undefined && names.includes(alias)) return alias;
  const [nearest] = names
    .map(other => ({ other, distance: distanceBetween(lower.slice(0, 40), other.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance <= Math.max(1, Math.floor(name.length / 3)) && name.length > 1
    ? nearest.other
    : undefined;
}

/** Characters to put in, take out or change (Levenshtein). */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
}
