import type { ProblemList } from '../problems/problem-list.js';
import type { SourceFile } from '../source/source-file.js';

/** Above these, people close whatever comes without looking at it. */
const bearable = { perPage: 2, perDay: 3, perWeek: 7 } as const;

/** Warns of limits so wide that they limit nothing. */
export function checkAttention(root: SourceFile, problems: ProblemList): void {
  const { attention } = root.value as { attention?: Record<string, unknown> };
  for (const [name, most] of Object.entries(bearable)) {
    const limit = Object(attention)[name] as unknown;
    if (typeof limit !== 'number' || limit <= most) continue;
    const message = `${limit} things that nobody asked for are more than people bear: beyond ${most} they close them unread.`;
    problems.add('placement-loose', { source: root, path: ['attention', name] }, message, `Write ${most} or less.`);
  }
}
