import type { RecommendedItem } from './names.js';
import type { Attention } from './record/attention.js';
import type { ItemAnswers } from './record/answer.js';
import type { Dismissals } from './record/dismissals.js';
import type { HowtoProgress } from './record/howto-progress.js';
import type { Interactions } from './record/interactions.js';
import type { Preference } from './record/preference.js';
import type { SkillRecord } from './record/skill-record.js';

export type { Answer, AnswerPair, ItemAnswers } from './record/answer.js';
export type { Attention, ShownMark } from './record/attention.js';
export type { Dismissal, Dismissals } from './record/dismissals.js';
export type { HowtoProgress, SeenMark, StepMark } from './record/howto-progress.js';
export type { Interactions } from './record/interactions.js';
export type { Preference } from './record/preference.js';
export type { Attempt, AttemptPair, SkillRecord } from './record/skill-record.js';

/**
 * The customer record: everything Docent holds about one customer. It consists of *marks*, objects that say `at` when they
 * were made (milliseconds since the epoch), held in objects by id. So two versions of it merge without knowing what a mark
 * means: the later one wins, the earlier one under the name `firstAttempt`. Names in camel case cannot be ids, which are
 * lower-case words joined by hyphens.
 *
 * Further parts and fields may be added to this version, as long as they are made of marks, too: an SDK that does not know
 * them merges and keeps them. Everything else needs a new version. What older SDKs do then is decision 10.
 */
export interface CustomerRecord {
  /** Version of this shape. 1 had `progress` alone. */
  version: 2;
  /** What the customer did in each entity, by ref. Kept under consent for `learning`. */
  progress: { [ref: string]: HowtoProgress };
  /** What the customer answered, by ref. Kept under consent for `learning`; those of surveys, drafts of reviews, and what was asked in public, for `feedback`. */
  answers: { [ref: string]: ItemAnswers };
  /** Written by older SDKs, where `attention` is now; by ref, `*` is for everything. Kept under consent for `functional`. */
  dismissals: { [ref: string]: Dismissals };
  /** How the customer likes things, by name: `video-speed`, `captions`. Kept under consent for `functional`. */
  preferences: { [name: string]: Preference };
  /**
   * What the customer showed and said of each skill, by its id. Kept under consent for `learning`. Absent in records that were
   * written before there were checks.
   */
  learning?: { [skill: string]: SkillRecord };
  /**
   * What appeared unasked and what became of it, by ref; `*` is for everything. Kept under consent for `functional`, without
   * which nothing appears unasked. Absent in records that were written before there were placements.
   */
  attention?: { [ref: string]: Attention };
  /**
   * What the customer did with what lists recommend, and said of it, by item; beside `forgotten`, nothing stays that was
   * made before it. Kept under consent for `learning`. Absent in records that were written before there were recommendations.
   */
  interactions?: { [item: RecommendedItem]: Interactions; forgotten?: { at: number } };
}

/** Parts of a {@link CustomerRecord}. */
export type RecordPart = Exclude<keyof CustomerRecord, 'version'>;
