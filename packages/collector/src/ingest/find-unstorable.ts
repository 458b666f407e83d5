/** Levels of nesting beyond which databases and parsers start to refuse JSON; real events have fewer than ten. */
const maxDepth = 64;

/** Whether a value is nested deeper than the store takes; walks without recursion, since hostile input is deeper than the stack. */
export function isTooDeep(value: unknown): boolean {
  let level: object[] = isObject(value) ? [value] : [];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap(item => Object.values(item).filter(isObject));
  }
  return false;
}

/**
 * The first of the fields that holds a null character or half a character: databases cut or change such text, and two
 * customers could become one.
 */
export function findBrokenText(fields: Record<string, unknown>, names: readonly string[]): string | undefined {
  return names.find(name => {
    const value = fields[name];
    return typeof value === 'string' && /[\0\p{Cs}]/u.test(value);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
