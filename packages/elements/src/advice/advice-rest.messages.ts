import type { Messages } from '../base/messages.js';

/** Texts of the guide that are needed only after a while, in English. */
export const adviceRestMessages = {
  answers: { one: 'Your answer ({count})', other: 'Your answers ({count})' },
  change: 'Change',
  changeNamed: 'Change the answer to: {title}',
  notNeeded: 'does not matter at present',
  onePage: 'All questions on one page',
  oneByOne: 'One question at a time',
  everything: 'Ask me everything',
  left: {
    one: '{count} question is left that would not change this.',
    other: '{count} questions are left that would not change this.',
  },
  restart: 'Start again',
  nowFirst: 'Now in first place: {title}.',
  stillFirst: 'Still in first place: {title}.',
  nowNothing: 'Now nothing here suits any more.',
  nowOpen: 'It is open again what suits best.',
  gone: { one: '{count} question no longer matters.', other: '{count} questions no longer matter.' },
  added: { one: '{count} question was added.', other: '{count} questions were added.' },
  outdated: {
    one: 'This guide has changed since your last visit. {count} earlier answer no longer fits and is not used.',
    other: 'This guide has changed since your last visit. {count} earlier answers no longer fit and are not used.',
  },
  linked: 'You see the answers of the link that brought you here.',
  unlink: 'Use my own answers',
  linkBroken: 'The link that brought you here is damaged, so its answers are not used.',
  linkPartly: 'Part of the link that brought you here does not fit this guide and is not used.',
} satisfies Messages;
