import { createReadStream } from 'node:fs';
import { readColumns } from '../subjects/import/read-columns.js';
import { BrokenSource } from '../subjects/import/source-row.js';
import type { FaultyLine } from './read-interactions.js';

/** As many as a report can show. */
const mostSegments = 50;

/**
 * Reads what customers are told apart by: CSV with `user` and `segment`, each customer once.
 *
 * @param onFault called for each line that cannot be read
 * @throws BrokenSource when it is no such table at all, or has more than 50 segments
 */
export async function readSegments(path: string, onFault: (fault: FaultyLine) => void): Promise<Map<string, string>> {
  const segments = new Map<string, string>();
  const names = new Set<string>();
  for await (const { candidate, line } of readColumns(createReadStream(path), ',', cells => cells)) {
    const { segment, user } = candidate as Record<string, string>;
    if (user === undefined) throw new BrokenSource(1, 'there is no column "user".');
    if (segment === undefined) throw new BrokenSource(1, 'there is no column "segment".');
    if (user === '' || segment === '') onFault({ line, reason: '"user" and "segment" must not be empty.' });
    else if (segments.has(user))
      onFault({ line, reason: `the user ${JSON.stringify(user.slice(0, 40))} was there before.` });
    else segments.set(user, segment.slice(0, 100));
    names.add(segment);
    if (names.size > mostSegments) throw new BrokenSource(line, `there are more than ${mostSegments} segments.`);
  }
  return segments;
}
