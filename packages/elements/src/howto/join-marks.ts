/** Marks by name, or more of such. */
export type Marks = Record<string, unknown>;

/** Joins two versions of what a customer did in one how-to: of two marks the later one wins, and what was known on a tie. */
export function joinMarks<T extends object>(known: T, own: object): T {
  const joined = { ...known } as Marks;
  for (const [name, mark] of Object.entries(own)) {
    const before = joined[name] as { at: number } | undefined;
    if (!before || before.at < mark.at) joined[name] = mark;
    else if (Object(mark) === mark && !(mark.at >= 0)) joined[name] = joinMarks(before, mark as object);
  }
  return joined as T;
}
