import { maxDepth, maxNodes } from '../limits.js';
import { argumentsOf, type Definitions, operatorOf } from '../rule.js';

/** How deep a name is, or why that cannot be said. */
export type NameDepth = number | 'unknown' | { cycle: readonly string[] };

/** How deep named rules are with all names that they use. */
export interface Depths {
  of(operator: 'condition' | 'value', id: unknown): NameDepth;
}

/** Measures names, each of them once. */
export function createDepths(definitions: Definitions): Depths {
  const known = new Map<string, NameDepth>();
  const open: string[] = [];

  const of = (operator: 'condition' | 'value', id: unknown): NameDepth => {
    const group = definitions[operator === 'condition' ? 'conditions' : 'values'] ?? {};
    if (typeof id !== 'string' || !Object.hasOwn(group, id)) return 'unknown';
    const key = `${operator} "${id}"`;
    const measured = known.get(key);
    if (measured !== undefined) return measured;
    if (open.includes(key)) return { cycle: [...open.slice(open.indexOf(key)), key] };
    // A chain as long as this is too deep whatever comes behind it.
    if (open.length > maxDepth) return maxDepth + 1;
    open.push(key);
    const depth = within(group[id]);
    open.pop();
    known.set(key, depth);
    return depth;
  };

  const within = (rule: unknown): NameDepth => {
    let [deepest, nodes]: [number, number] = [0, 0];
    const waiting: [part: unknown, depth: number][] = [[rule, 0]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [part, depth] = next;
      deepest = Math.max(deepest, depth);
      nodes += 1;
      if (depth > maxDepth || nodes > maxNodes) break;
      const operator = operatorOf(part);
      const args = Array.isArray(part)
        ? (part as unknown[])
        : operator === undefined
          ? []
          : argumentsOf(part, operator);
      for (const arg of args) waiting.push([arg, depth + 1]);
      if (operator !== 'condition' && operator !== 'value') continue;
      const below = of(operator, args[0]);
      if (typeof below === 'object') return below;
      if (typeof below === 'number') deepest = Math.max(deepest, depth + 1 + below);
    }
    return deepest;
  };

  return { of };
}
