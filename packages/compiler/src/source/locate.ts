import type { Node } from 'jsonc-parser';
import { lineAndColumn } from './line-starts.js';
import type { Path, SourceFile } from './source-file.js';

/** A value of a file, by the way that leads to it. */
export interface Place {
  source: SourceFile;
  path: Path;
  /** Points to the key instead of the value. Default: false. */
  key?: boolean;
}

/** Where a place is in the text of its file. */
export interface Location {
  file: string;
  line: number;
  column: number;
  /** JSON pointer. */
  pointer: string;
}

/** A look-up of places. It remembers the keys of the objects it passed, so that many places in a large object cost no more. */
export function createLocator(): (place: Place) => Location {
  const keys = new WeakMap<Node, Map<unknown, Node | undefined>>();

  function child(node: Node, segment: string | number): Node | undefined {
    if (node.type === 'array') return node.children?.[Number(segment)];
    if (node.type !== 'object') return undefined;
    let values = keys.get(node);
    if (!values) {
      values = new Map(node.children?.map(property => [property.children?.[0]?.value, property.children?.[1]]));
      keys.set(node, values);
    }
    return values.get(String(segment));
  }

  return ({ source, path, key = false }) => {
    let node = source.tree;
    let found = true;
    for (const segment of path) {
      const next = child(node, segment);
      found = next !== undefined;
      if (!next) break;
      node = next;
    }
    // The key of a value that is not there would be that of its parent.
    const keyNode = key && found && node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    const { line, column } = lineAndColumn(source.lineStarts, (keyNode ?? node).offset);
    return { file: source.file, line, column, pointer: toPointer(path) };
  };
}

/** JSON pointer (RFC 6901) of a path. */
export function toPointer(path: Path): string {
  return path.map(segment => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Path of a JSON pointer. Array indices stay strings, which `locate` takes as well. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
