import { bucket } from '@docent/engine/experiment/bucket.js';
import type { PublishedSurveyOption, PublishedSurveyQuestion } from '@docent/schema';

/**
 * Options in this customer's own order, the same whenever they come back; those that are anchored, and another answer, keep their
 * places.
 *
 * @param seed the customer's own
 */
export function orderOptions(
  { id, shuffle }: PublishedSurveyQuestion,
  all: PublishedSurveyOption[],
  seed: string,
): PublishedSurveyOption[] {
  if (!shuffle) return all;
  const loose = all.filter(({ anchored }) => !anchored).map(option => option.id);
  const mixed = [...loose].sort((a, b) => bucket(seed + id, a) - bucket(seed + id, b) || (a < b ? -1 : 1));
  return all.map(option => {
    const at = loose.indexOf(option.id);
    return at < 0 ? option : all.find(other => other.id === mixed[at])!;
  });
}
