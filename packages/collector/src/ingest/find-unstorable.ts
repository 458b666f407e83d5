/** Levels of nesting beyond which databases and parsers start to refuse JSON; real events have fewer than ten. */
const maxDepth = 64;
/** Properties of one message, of all its objects together; real events have a few dozen. */
const maxProperties = 1000;
/** Characters of the name of a property: a longer one is a value in the wrong place. */
const maxNameLength = 256;

/** What of a value is more than the store takes; undefined when nothing is. Walks without recursion, since hostile input is deeper than the stack. */
export function findExcess(value: unknown): 'depth' | 'properties' | 'name' | undefined {
  let level: object[] = isObject(value) ? [value] : [];
  let properties = 0;
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > maxDepth) return 'depth';
    const next: object[] = [];
    for (const item of level) {
      for (const [name, inner] of Object.entries(item)) {
        if (isObject(inner)) next.push(inner);
        if (Array.isArray(item)) continue;
        if (++properties > maxProperties) return 'properties';
        if (name.length > maxNameLength) return 'name';
      }
    }
    level = next;
  }
  return undefined;
}

/** What to say of an excess. */
export const excessReasons = {
  depth: `is nested deeper than ${maxDepth} levels`,
  properties: `has more than ${maxProperties.toLocaleString('en')} properties`,
  name: `has a property whose name is longer than ${maxNameLength} characters`,
} as const;

/** Whether a value is nested deeper than the store takes. */
export function isTooDeep(value: unknown): boolean {
  return findExcess(value) === 'depth';
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
