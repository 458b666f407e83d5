import type { Messages } from '../../base/messages.js';

/** Texts of what changed because of the answers, in English. */
export const surveyChangesMessages = {
  changesNew: 'What changed since you answered',
  changesTold: 'What had changed since you answered, and you know already',
} satisfies Messages;
