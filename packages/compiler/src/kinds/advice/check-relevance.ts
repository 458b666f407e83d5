import type { GuideDraft } from './guide-draft.js';
import { factsRead } from './facts-read.js';

/** Reports questions whose relevance depends on itself: none of them would ever be asked. */
export function checkRelevance({ questions, named, report }: GuideDraft): void {
  const after = new Map<string, readonly string[]>();
  for (const [id, { relevant }] of questions) {
    after.set(
      id,
      relevant === undefined ? [] : factsRead(relevant, named).questions.filter(read => questions.has(read)),
    );
  }
  const done = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    if (way.includes(id)) {
      const cycle = [...way.slice(way.indexOf(id)), id];
      const message = `Whether it is relevant depends on itself: ${cycle.join(' → ')}.`;
      report(
        'cyclic-relevance',
        ['questions', questions.get(id)!.index, 'relevant'],
        message,
        'Take one of these steps out.',
      );
    } else if (!done.has(id)) {
      done.add(id);
      for (const next of after.get(id) ?? []) visit(next, [...way, id]);
    }
  };
  for (const id of after.keys()) visit(id, []);
}
