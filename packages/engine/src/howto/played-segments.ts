/** A stretch of a video that was played without a break, in seconds. */
export type Segment = readonly [from: number, to: number];

/**
 * What of a video has been played, however often: stretches in order that neither overlap nor touch. Stretches that end before
 * they begin, and what is no number, count for nothing.
 *
 * @param segments in any order
 */
export function playedSegments(segments: Iterable<Segment>): Segment[] {
  const sorted = [...segments].filter(([from, to]) => Number.isFinite(from) && to > from && Number.isFinite(to));
  sorted.sort((a, b) => a[0] - b[0]);
  const union: [from: number, to: number][] = [];
  for (const [from, to] of sorted) {
    const last = union.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else union.push([from, to]);
  }
  return union;
}

/**
 * The share of a video that has been played, from 0 to 1: what was played twice counts once, what lies outside the video not
 * at all. 0 when the length of the video is not known.
 *
 * @param duration length of the video in seconds
 */
export function playedShare(segments: Iterable<Segment>, duration: number): number {
  if (!(duration > 0 && duration < Infinity)) return 0;
  let seconds = 0;
  for (const [from, to] of playedSegments(segments)) {
    seconds += Math.max(0, Math.min(to, duration) - Math.max(from, 0));
  }
  return Math.min(1, seconds / duration);
}
