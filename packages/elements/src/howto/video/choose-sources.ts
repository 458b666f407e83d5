import type { PublishedVideo } from '@docent/schema';

type Source = PublishedVideo['sources'][number];

/**
 * The sources in the order in which a browser is to try them: those nearest to the quality wished for first, otherwise as the
 * author has them.
 *
 * @param height lines of the picture; 0 for the least there is; none for the author's choice
 */
export function orderSources(sources: readonly Source[], height?: number): Source[] {
  if (height === undefined) return [...sources];
  const distance = (source: Source) => Math.abs((source.height ?? (height ? Infinity : 1e9)) - height);
  return [...sources].sort((a, b) => distance(a) - distance(b) || 0);
}

/** Bytes of the source that this browser would play, where that is known. */
export function sizeOf(sources: readonly Source[]): number | undefined {
  const video = document.createElement('video');
  return sources.find(({ type }) => video.canPlayType(type))?.bytes;
}
