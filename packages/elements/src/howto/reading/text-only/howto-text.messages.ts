import type { Messages } from '../../../base/messages.js';

/** Texts of the how-to as text, in English; some are those of the transcript, which may not be there. */
export const howtoTextMessages = {
  stepByStep: 'One step at a time',
  whenStuck: 'If you get stuck:',
  didNamed: 'I did it: {title}',
  undoNamed: 'Undo: {title}',
  described: 'Seen:',
  transcriptFailed: 'The transcript could not be loaded.',
} satisfies Messages;
