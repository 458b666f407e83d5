import type { PublishedItem } from '@docent/schema';

/** The answer that what was chosen comes to, in the order of the options; `undefined` when it is none yet. */
export function readChoice({ options = [], type }: PublishedItem, draft: unknown): unknown {
  if (type === 'choice' || !Array.isArray(draft)) return draft;
  return draft.length ? options.filter(({ id }) => draft.includes(id)).map(({ id }) => id) : undefined;
}
