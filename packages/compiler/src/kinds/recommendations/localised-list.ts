import type { Candidates, PublishedRecommendations } from '@docent/schema';
import type { OwnFields } from '../kind-compiler.js';

/** A list in one language, before its references are resolved and its defaults filled in. */
export interface LocalisedList extends Partial<
  Omit<OwnFields<PublishedRecommendations>, 'candidates' | 'title' | 'strategies'>
> {
  title: string;
  strategies: PublishedRecommendations['strategies'];
  candidates?: Candidates;
}
