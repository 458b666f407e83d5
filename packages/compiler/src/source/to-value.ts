import type { Node } from 'jsonc-parser';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import type { SourceFile } from './source-file.js';

/** Keys that reach into every object of a program when they are copied carelessly. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a parsed file. Objects have no prototype, so that no key of an author's can meet one of JavaScript's;
 * forbidden keys are reported and left out, of duplicate keys the last counts, as in `JSON.parse`.
 */
export function toValue(source: SourceFile, problems: ProblemList): unknown {
  const path: (string | number)[] = [];

  function convert(node: Node): unknown {
    if (node.type === 'array') {
      return (node.children ?? []).map((child, index) => {
        path.push(index);
        const value = convert(child);
        path.pop();
        return value;
      });
    }
    if (node.type === 'object') return convertObject(node);
    if (node.type === 'number' && !Number.isFinite(node.value)) {
      const place = { source, path: [...path] };
      problems.add('out-of-range', place, 'The number is too large to be one.', 'Write a number below 1e308.');
      return undefined;
    }
    return node.value as unknown;
  }

  function convertObject(node: Node): object {
    const object = Object.create(null) as Record<string, unknown>;
    for (const { children } of node.children ?? []) {
      const [keyNode, valueNode] = children ?? [];
      if (!keyNode || !valueNode) continue;
      const key = String(keyNode.value);
      path.push(key);
      const place = { source, path: [...path], key: true };
      if (forbidden.has(key)) {
        problems.add(
          'forbidden-key',
          place,
          `The key ${quote(key)} is not allowed and is ignored.`,
          'Choose another name.',
        );
      } else {
        if (key in object) {
          problems.add(
            'duplicate-key',
            place,
            `The key ${quote(key)} is there twice.`,
            'Remove or rename one of them.',
          );
        }
        object[key] = convert(valueNode);
      }
      path.pop();
    }
    return object;
  }

  return convert(source.tree);
}
