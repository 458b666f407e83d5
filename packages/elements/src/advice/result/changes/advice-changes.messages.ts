import type { Messages } from '../../../base/messages.js';

/** Texts of what would change the advice, in English. */
export const adviceChangesMessages = {
  working: 'This is being worked out…',
  ifAnswered: 'If you answered “{answer}” to “{question}”, {first} would come first.',
  ifNothing: 'If you answered “{answer}” to “{question}”, nothing here would suit.',
  noAnswer: 'No other answer to a single question would change it.',
  ifWeighed: '{first} stays first as long as “{criterion}” counts for {from} to {to} points; now it counts for {now}.',
  howeverWeighed: 'However much these count, {first} stays first: {criteria}.',
  stable:
    'Of all the ways to weigh what matters, {first} comes first in {share} ({low} to {high}, from {samples} drawn).',
  tryIt: 'Try it',
  tryWeight: 'Try {points} points',
  triedAnswer: 'You are trying “{answer}” as the answer to “{question}”.',
  triedWeight: 'You are trying {points} points for “{criterion}”.',
  undoTry: 'Undo',
} satisfies Messages;
