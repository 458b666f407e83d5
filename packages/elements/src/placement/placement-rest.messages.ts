import type { GateName } from '@docent/engine/placement/gate.js';
import type { Messages } from '../base/messages.js';

/** What each condition says, in English. Each is a statement that is answered with yes, no or not known. */
const gateMessages: { readonly [name in `gate-${GateName}`]: string } = {
  'gate-consent': 'You have agreed to what it takes.',
  'gate-between': 'It is the time for it.',
  'gate-to': 'It is meant for customers like you.',
  'gate-sample': 'You are among those drawn by lot.',
  'gate-quota': 'Answers are still missing.',
  'gate-pages': 'It belongs to this page.',
  'gate-event': 'What you did here has set it off.',
  'gate-since': 'You did something some days ago that it is about.',
  'gate-dwell': 'You have looked at this page for a while.',
  'gate-scroll': 'You have read far enough down this page.',
  'gate-exit': 'You were about to leave this page.',
  'gate-seen': 'You have come to a certain place on this page.',
  'gate-after': 'What has to come before it came.',
  'gate-unless': 'Nothing has called it off.',
  'gate-delay': 'It has waited a while.',
  'gate-answered': 'You have not answered it before.',
  'gate-not-about-this': 'You have not said that you never want it.',
  'gate-dismissed': 'You have not closed it before, or long ago.',
  'gate-not-now': 'You have not said “not now”, or long ago.',
  'gate-nothing-this-month': 'You have not asked for a month of quiet.',
  'gate-times': 'It was not shown too often.',
  'gate-cool-down': 'It was not shown lately.',
  'gate-per-page': 'Little has appeared by itself on this page.',
  'gate-per-day': 'Little has appeared by itself today.',
  'gate-per-week': 'Little has appeared by itself this week.',
  'gate-between-any-two': 'Nothing has appeared by itself just before.',
  'gate-kind-per-page': 'Little of this kind has appeared on this page.',
  'gate-kind-per-day': 'Little of this kind has appeared today.',
  'gate-kind-per-week': 'Little of this kind has appeared this week.',
  'gate-kind-cool-down': 'Nothing of this kind has appeared just before.',
  'gate-typing': 'You were not writing.',
  'gate-invalid-field': 'You were not mending a field.',
  'gate-host-modal': 'No dialog of the page was open.',
  'gate-on-show': 'Nothing else was there by itself.',
};

/** Texts of the choices and the reasons, in English. */
export const placementRestMessages = {
  'not-now': 'Not now',
  'not-about-this': 'Don’t ask about this again',
  'nothing-more-this-month': 'Nothing more this month',
  conditions: 'It is here because all of these are true:',
  conditionsNot: 'It is here because you asked for it. By itself it comes when all of these are true:',
  pass: 'Yes',
  fail: 'No',
  unknown: 'Not known',
  ...gateMessages,
} satisfies Messages;
