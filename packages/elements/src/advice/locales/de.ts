import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';
import { questionGerman } from '../../question/locales/de.js';
import { resultGerman } from '../result/locales/de.js';

/** The guide's own texts, in German. */
export const messages = {
  ...baseGerman,
  ...questionGerman,
  ...resultGerman,
  empty: 'Dieser Ratgeber ist nicht verfügbar.',
  question: 'Frage {number}',
  progress: { one: '{done} von {count} Frage beantwortet', other: '{done} von {count} Fragen beantwortet' },
  atMost: { one: '{done} beantwortet, höchstens noch {count}', other: '{done} beantwortet, höchstens noch {count}' },
  back: 'Zurück',
  next: 'Weiter',
  save: 'Übernehmen',
  show: 'Empfehlung zeigen',
  nothingSuits: 'Mit dieser Antwort würde hier nichts zu Ihnen passen.',
  first: 'An erster Stelle: {title}',
  noFirst: 'An erster Stelle steht nichts',
  owner: 'Von {owner}',
  reviewed: 'Zuletzt geprüft am {date}',
  sources: 'Quellen',
  answers: { one: 'Ihre Antwort ({count})', other: 'Ihre Antworten ({count})' },
  change: 'Ändern',
  changeNamed: 'Antwort ändern: {title}',
  notNeeded: 'spielt zurzeit keine Rolle',
  onePage: 'Alle Fragen auf einer Seite',
  oneByOne: 'Eine Frage nach der anderen',
  everything: 'Alles fragen',
  left: {
    one: '{count} Frage ist offen, die daran nichts ändern würde.',
    other: '{count} Fragen sind offen, die daran nichts ändern würden.',
  },
  restart: 'Von vorn beginnen',
  nowFirst: 'Jetzt an erster Stelle: {title}.',
  stillFirst: 'Weiterhin an erster Stelle: {title}.',
  nowNothing: 'Jetzt passt hier nichts mehr.',
  nowOpen: 'Was am besten passt, ist wieder offen.',
  gone: { one: '{count} Frage spielt keine Rolle mehr.', other: '{count} Fragen spielen keine Rolle mehr.' },
  added: { one: '{count} Frage ist hinzugekommen.', other: '{count} Fragen sind hinzugekommen.' },
  outdated: {
    one: 'Dieser Ratgeber wurde seit Ihrem letzten Besuch geändert. {count} frühere Antwort passt nicht mehr und wird nicht verwendet.',
    other:
      'Dieser Ratgeber wurde seit Ihrem letzten Besuch geändert. {count} frühere Antworten passen nicht mehr und werden nicht verwendet.',
  },
  linked: 'Sie sehen die Antworten aus dem Link, der Sie hierher geführt hat.',
  unlink: 'Meine eigenen Antworten verwenden',
  linkBroken: 'Der Link, der Sie hierher geführt hat, ist beschädigt. Seine Antworten werden nicht verwendet.',
  linkPartly:
    'Ein Teil des Links, der Sie hierher geführt hat, passt nicht zu diesem Ratgeber und wird nicht verwendet.',
} satisfies Messages;
