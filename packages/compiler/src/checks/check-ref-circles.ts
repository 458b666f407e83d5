import type { Kind } from '@docent/schema/names';
import type { Item } from '../content/collect.js';
import { kindCompilers } from '../kinds/registry.js';
import { plain } from '../problems/quote.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Path } from '../source/source-file.js';

interface Link {
  to: string;
  path: Path;
}

/** Reports entities that are shown within themselves, or come before themselves: by way of the refs of others. */
export function checkRefCircles(
  entities: readonly { kind: Kind; id: string; item: Item }[],
  problems: ProblemList,
): void {
  const items = new Map(entities.map(({ kind, id, item }) => [`${kind}:${id}`, item]));
  const links = new Map<string, Link[]>();
  for (const { kind, id, item } of entities) {
    const { refs } = kindCompilers[kind];
    if (!refs || typeof item.value !== 'object' || item.value === null) continue;
    const own = refs(item.value).flatMap(({ ref, path }) =>
      ref !== undefined && items.has(ref) ? [{ to: ref, path }] : [],
    );
    if (own.length > 0) links.set(`${kind}:${id}`, own);
  }
  dropEnds(links);
  for (const [ref, own] of links) {
    for (const link of own) {
      const way = wayTo(ref, link.to, links);
      if (!way) continue;
      const { source, path } = items.get(ref)!;
      const told = way.length > 8 ? [...way.slice(0, 4), '…', ref] : way;
      const message = `${plain(ref)} leads back to itself: ${plain([ref, ...told].join(' → '))}.`;
      problems.add('cyclic-ref', { source, path: [...path, ...link.path] }, message, 'Take one of these refs out.');
      if (problems.isFull('error')) return;
      break;
    }
  }
}

/** Leaves those that lead on and on: what leads nowhere is in no circle. */
function dropEnds(links: Map<string, Link[]>): void {
  for (let before = -1; before !== links.size;) {
    before = links.size;
    for (const [ref, own] of links) {
      const open = own.filter(({ to }) => links.has(to));
      if (open.length === 0) links.delete(ref);
      else links.set(ref, open);
    }
  }
}

/** A shortest way from one entity to another, both included. */
function wayTo(target: string, from: string, links: ReadonlyMap<string, readonly Link[]>): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const at of before.keys()) {
    if (at === target) {
      const way: string[] = [];
      for (let step: string | undefined = at; step !== undefined; step = before.get(step)) way.unshift(step);
      return way;
    }
    for (const { to } of links.get(at) ?? []) if (!before.has(to)) before.set(to, at);
  }
  return undefined;
}
