import type { Standing } from '../assess.js';
import type { Guide } from '../guide.js';
import { own } from '../own.js';
import { type Change, tryAnswer } from './change.js';
import type { WhatIf } from './create-what-if.js';

/**
 * The fewest points to move from criterion to criterion so that another outcome is first. For each rival points go to where it
 * is most ahead from where it is least, which gains the most for each point; so nothing nearer does, unless rules read the
 * points themselves. Where nothing is allocated yet: all points on one criterion.
 */
export function* changesInPoints(
  guide: Guide,
  question: string,
  answered: unknown,
  whatIf: WhatIf,
): Generator<void, Change[]> {
  const ids = guide.criteria.map(({ id }) => id);
  const points = answered as Readonly<Record<string, number>> | undefined;
  const [first, ...others] = whatIf.now.standings;
  const wanted: { answer: Record<string, number>; distance: number }[] = [];
  if (!points) wanted.push(...ids.map(id => ({ answer: { [id]: 100 }, distance: 1 })));
  else if (first?.rank) {
    for (const rival of others.filter(({ rank }) => rank === first.rank)) {
      const moved = overtaken(
        ids.map(id => own(points, id) ?? 0),
        first,
        rival,
      );
      if (moved)
        wanted.push({
          answer: Object.fromEntries(ids.map((id, at) => [id, moved.points[at] ?? 0])),
          distance: moved.count / 100,
        });
    }
  }
  const changes: Change[] = [];
  wanted.sort((a, b) => a.distance - b.distance);
  for (const { answer, distance } of wanted) {
    if (points && distance > (changes[0]?.distance ?? 1)) break;
    const change = tryAnswer(question, answer, distance, whatIf);
    if (change) changes.push(change);
    yield;
  }
  return changes;
}

/** The points with which the rival is first of the two, and how many were moved for that. */
function overtaken(
  now: readonly number[],
  first: Standing,
  rival: Standing,
): { points: number[]; count: number } | undefined {
  const gains = first.merits.map(({ at }, index) => (rival.merits[index]?.at ?? 0) - at);
  const best = gains.indexOf(Math.max(...gains));
  const sources = [...gains.keys()].filter(at => at !== best).sort((a, b) => (gains[a] ?? 0) - (gains[b] ?? 0));
  const points = [...now];
  for (let count = 0; count <= 100; count++) {
    const lead = points.reduce((sum, weight, at) => sum + weight * (gains[at] ?? 0), 0);
    if (lead > 0 || (lead === 0 && rival.order < first.order)) return { points, count };
    const source = sources.find(at => points[at]);
    if (source === undefined) return undefined;
    points[source] = (points[source] ?? 0) - 1;
    points[best] = (points[best] ?? 0) + 1;
  }
  return undefined;
}
