import { usefulness } from '@docent/engine';

/** How useful a review is as the store keeps it: millionths, so that every database orders them alike. */
export function usefulnessOf(helpful: number, notHelpful: number): number {
  return Math.round(1e6 * usefulness(helpful, notHelpful));
}
