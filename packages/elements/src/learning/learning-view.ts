import type { PublishedLearning, RichText } from '@docent/schema';
import type { Translate } from '../base/translate.js';
import type { SkillView } from './skill-view.js';

/** What the templates of the learning widget read and call. */
export interface LearningView {
  readonly data: PublishedLearning | undefined;
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly t: Translate;
  /** Every skill, with what is known of it. */
  readonly views: readonly SkillView[];
  /** How many refreshers a day the customer wants at most. */
  readonly perDay: number;
  /** How many of those that are due are offered today. */
  readonly offered: number;
  /** Skill whose items are asked now. */
  readonly asking: string | undefined;
  /** What asks them. */
  readonly check: Element | undefined;
  /** Skill whose answers are about to be forgotten. */
  readonly forgetting: string | undefined;
  /** What there is to tell of how sure the customer is; empty when there is nothing. */
  readonly calibration: ((skills: readonly SkillView[], t: Translate) => string) | undefined;
  /** Something could not be loaded. */
  readonly failed: boolean;
  text(nodes: RichText): Node;
  ask(skill: string | undefined): void;
  want(skill: string, wanted: boolean): void;
  forget(skill: string | undefined, sure?: boolean): void;
  limit(perDay: number): void;
  take(format: 'json' | 'csv' | 'print'): void;
}
