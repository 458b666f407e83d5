/** Levels of nesting beyond which databases and parsers start to refuse JSON; real events have fewer than ten. */
const maxDepth = 64;
/** Properties of one message, of all its objects together; real events have a few dozen. */
const maxProperties = 1000;
/** Characters of the name of a property: a longer one is a value in the wrong place. */
const maxNameLength = 256;

/** What of a value may be too much. */
type Excess = 'depth' | 'properties' | 'name';

/** What of a value is more than the store takes; undefined when nothing is. Goes no deeper than it allows, since hostile input is deeper than the stack. */
export function findExcess(value: unknown): Excess | undefined {
  let properties = 0;

  function walk(item: object, depth: number): Excess | undefined {
    if (depth > maxDepth) return 'depth';
    if (Array.isArray(item)) {
      for (const inner of item) {
        const excess = isObject(inner) ? walk(inner, depth + 1) : undefined;
        if (excess) return excess;
      }
      return undefined;
    }
    // What is parsed from JSON inherits nothing that could be enumerated.
    for (const name in item) {
      if (++properties > maxProperties) return 'properties';
      if (name.length > maxNameLength) return 'name';
      const inner = (item as Record<string, unknown>)[name];
      const excess = isObject(inner) ? walk(inner, depth + 1) : undefined;
      if (excess) return excess;
    }
    return undefined;
  }

  return isObject(value) ? walk(value, 1) : undefined;
}

/** What to say of an excess. */
export const excessReasons = {
  depth: `is nested deeper than ${maxDepth} levels`,
  properties: `has more than ${maxProperties.toLocaleString('en')} properties`,
  name: `has a property whose name is longer than ${maxNameLength} characters`,
} as const;

/** Whether a value is nested deeper than the store takes, whatever else is too much about it. */
export function isTooDeep(value: unknown): boolean {
  return isDeeperThan(maxDepth, value);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  return isObject(value) && (levels === 0 || Object.values(value).some(inner => isDeeperThan(levels - 1, inner)));
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
