import type { PublishedSkill } from './published-check.js';
import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** What a customer can do and is learning, as elements get it. */
export interface PublishedLearning extends PublishedEntity {
  kind: 'learning';
  title: string;
  text?: RichText;
  skills: PublishedSkill[];
}
