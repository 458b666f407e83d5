import { Type } from '@sinclair/typebox';
import { type ModerationReason, moderationReasons } from '../names.js';
import { OneOf } from '../one-of.js';

const all = Object.keys(moderationReasons) as ModerationReason[];

/** Why something was reported or removed. */
export const reason = OneOf(all, { title: 'Reason', description: 'Why, from the closed list.', examples: ['spam'] });

/** Why something is held. */
export const reasons = Type.Array(Type.Unsafe<ModerationReason>({ type: 'string', enum: all }), {
  title: 'Reasons',
  description: 'Why, from the closed list.',
  maxItems: all.length,
  examples: [['burst']],
});

/** Who decided. */
export const by = OneOf(['rules', 'person'], { title: 'By', description: 'Who decided.', examples: ['rules'] });

/** What somebody thinks of it. */
export const vote = OneOf(['helpful', 'not-helpful'], {
  title: 'Vote',
  description: 'Whether it helped.',
  examples: ['helpful'],
});
