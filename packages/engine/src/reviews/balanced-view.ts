/** What the first view asks of a review. */
export interface Viewable {
  rating: number;
  /** See `usefulness`. */
  usefulness: number;
  /** What the writer uses it as; absent: not said. */
  role?: string | undefined;
}

/** The reviews that are shown first. A slot without a review has none that fits. */
export interface BalancedView<T> {
  /** Most useful of those with four or five stars. */
  supportive?: T;
  /** Most useful of those with one to three stars. */
  critical?: T;
  /** Most useful of the others by somebody in the reader's role. */
  alike?: T;
}

/** Fewest stars of a review that speaks for the subject; with fewer it speaks against it, or for and against. */
export const supportiveFrom = 4;

/**
 * Chooses what readers see first: the most useful review for, the most useful one against, and one from people like them. Each
 * review at most once; of equals the first of the list.
 *
 * @param reader what the reader is; without a role nobody is like them
 */
export function balancedView<T extends Viewable>(
  reviews: readonly T[],
  reader: { role?: string } = {},
): BalancedView<T> {
  const supportive = mostUseful(reviews.filter(({ rating }) => rating >= supportiveFrom));
  const critical = mostUseful(reviews.filter(({ rating }) => rating < supportiveFrom));
  const alike =
    reader.role === undefined
      ? undefined
      : mostUseful(reviews.filter(one => one.role === reader.role && one !== supportive && one !== critical));
  return { ...(supportive && { supportive }), ...(critical && { critical }), ...(alike && { alike }) };
}

function mostUseful<T extends Viewable>(reviews: readonly T[]): T | undefined {
  return reviews.reduce<T | undefined>(
    (best, one) => (best && best.usefulness >= one.usefulness ? best : one),
    undefined,
  );
}
