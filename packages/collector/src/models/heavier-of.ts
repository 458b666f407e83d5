/** How much the heaviest of several events says, when the latest of these was, and when the first of all. */
export interface Weighed {
  weight: number;
  at: number;
  firstAt: number;
}

/** What there is to know of two events of a customer about an item: the heaviest counts, and of equally heavy ones the latest. */
export function heavierOf(before: Weighed | undefined, next: Weighed): Weighed {
  if (!before) return next;
  const firstAt = Math.min(before.firstAt, next.firstAt);
  if (before.weight === next.weight) return { weight: next.weight, at: Math.max(before.at, next.at), firstAt };
  return { ...(next.weight > before.weight ? next : before), firstAt };
}
