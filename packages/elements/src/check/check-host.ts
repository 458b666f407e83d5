import type { PublishedCheck } from '@docent/schema';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { SkillsController } from '../base/skills-controller.js';

/** What a run through items needs of the widget it happens in. */
export interface CheckHost {
  /** What is asked. */
  readonly check: Pick<PublishedCheck, 'confidence' | 'perSkill' | 'phase' | 'skills'>;
  readonly skills: Pick<SkillsController, 'of' | 'write'>;
  /** Milliseconds since the epoch. */
  now(): number;
  emit(fact: DocentFactEvent): void;
}
