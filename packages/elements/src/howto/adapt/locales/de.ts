import type { Messages } from '../../../base/messages.js';

/** Texts of what decides which of a how-to there is, in German. */
export const howtoAdaptGerman = {
  setup: 'Bevor Sie beginnen',
  howMany: 'Wie viele {unit}?',
  howManyProblem: 'Geben Sie eine Zahl über 0 ein, höchstens {maximum}.',
  nowSteps: { one: 'Jetzt {count} Schritt.', other: 'Jetzt {count} Schritte.' },
  nowFor: 'Die Teile reichen jetzt für {count} {unit}.',
} satisfies Messages;
