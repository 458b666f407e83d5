/** What a learner did with a video: a stretch that was played without a break, or the beginning of one. */
export interface PlayedStretch {
  /** Place in the order of the store. */
  seq: number;
  /** The tab it was played in; empty when unknown. */
  tab: string;
  /** Which video of the entity: of which step, or empty for that of the whole. */
  video: string;
  /** Seconds of the video; absent where playing only began. */
  stretch?: readonly [from: number, to: number];
}

/** More would make a statement of a megabyte; then the joined ones are told. */
const mostStretches = 100;

/** Stretches joined where they touch or overlap, in the order of the video. */
export function joinStretches(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * Part of a video that was played at least once: the union of the stretches, not their sum.
 *
 * @param length seconds of the video
 * @returns from 0 to 1, with three decimals
 */
export function progressOf(stretches: readonly (readonly [number, number])[], length: number): number {
  if (length <= 0) return 0;
  const inside = stretches.map(([from, to]) => [Math.min(from, length), Math.min(to, length)] as const);
  const seen = joinStretches(inside).reduce((sum, [from, to]) => sum + (to - from), 0);
  return toThousandth(Math.min(1, seen / length));
}

/** Stretches as the video profile writes them: `[.]` within, `[,]` between. */
export function writeSegments(stretches: readonly (readonly [number, number])[]): string {
  const told = stretches.length > mostStretches ? joinStretches(stretches).slice(0, mostStretches) : stretches;
  return told.map(([from, to]) => `${toThousandth(from)}[.]${toThousandth(to)}`).join('[,]');
}

/** Three decimals, as many as the video profile allows. */
export function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
