import type { RichTextNode } from '@docent/schema';
import type { ShownValue } from '../kinds/kind-compiler.js';
import type { Path } from '../source/source-file.js';
import { LocalText } from './prepared.js';

/** The values that the texts of prepared content show, in any language, with the paths of the texts. */
export function shownValues(prepared: unknown): ShownValue[] {
  const shown: ShownValue[] = [];

  function visit(part: unknown, path: Path): void {
    if (part instanceof LocalText) {
      const names = new Set([...part.byLocale.values()].flatMap(text => (Array.isArray(text) ? valueNames(text) : [])));
      for (const name of names) shown.push({ name, path });
    } else if (Array.isArray(part)) part.forEach((child, index) => visit(child, [...path, index]));
    else if (typeof part === 'object' && part !== null) {
      for (const [key, child] of Object.entries(part)) visit(child, [...path, key]);
    }
  }

  visit(prepared, []);
  return shown;
}

/** Names of the values in rich text. */
export function valueNames(nodes: readonly RichTextNode[]): string[] {
  return nodes.flatMap(node => {
    if (typeof node === 'string') return [];
    const [tag, second, ...children] = node;
    return tag === 'value' ? [String(second)] : valueNames(children as RichTextNode[]);
  });
}
