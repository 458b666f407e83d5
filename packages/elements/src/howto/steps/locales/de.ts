import type { Messages } from '../../../base/messages.js';

/** Texts of what a customer can do with a step, in German. */
export const howtoStepsGerman = {
  skip: 'Schritt überspringen',
  imStuck: 'Ich komme hier nicht weiter',
  unstuck: 'Ich komme wieder weiter',
  stuckHere: 'Sie kommen hier nicht weiter',
  stuckTold: 'Wer diese Anleitung geschrieben hat, erfährt, dass man hier hängen bleibt.',
  playOn: 'Ab hier abspielen',
  ownNote: 'Meine Notiz',
  noteHint: 'Nur Sie sehen sie.',
  copyLink: 'Link zu diesem Schritt kopieren',
  copyMoment: 'Link zu {time} kopieren',
  linkCopied: 'Link kopiert.',
  linkManual: 'Kopieren Sie diesen Link:',
  leftOff: 'Sie waren bei Schritt {number}: {title}',
  goOn: 'Weitermachen',
  startAgain: 'Von vorn beginnen',
  linkGone: 'Der Schritt dieses Links gehört für Sie nicht zu dieser Anleitung.',
  read: 'Ich habe das gelesen',
  readWhy: 'Erst danach können Sie den Schritt als erledigt markieren.',
  first: 'Zuerst',
} satisfies Messages;
