import type { Messages } from '../../../base/messages.js';

/** What explains a recommendation, in German. */
export const recommendationWhyGerman = {
  reasons: 'Was dafür spricht',
  ofScore: '{share} %',
  sum: 'Das ist zusammen alles, was dafür spricht: Ohne eines davon zählte es um genau so viel weniger.',
  byHand: 'Es wurde von Hand hierher gestellt; über Sie wurde nichts verwendet.',
  source: 'Quelle: {source}',
  evidenceMany: { one: '{count} Person steht dahinter.', other: '{count} Personen stehen dahinter.' },
  evidenceFew: 'Weniger als {count} Personen stehen dahinter: zu wenige für eine Aussage.',
  lot: 'In {share} % solcher Listen ist sein Platz ausgelost.',
  tried: 'Wie gefunden wird, in dieser Reihenfolge',
  'is-for-you': 'nach dem, was Sie verwenden',
  'is-related': 'was zu dem passt, was hier gezeigt wird',
  'is-popular': 'was viele verwenden',
  'is-content': 'was ähnlich ist',
  'is-expert': 'was Fachleute sagen',
  'is-next-skill': 'was als Nächstes zu lernen lohnt',
  enough: 'hat die Liste gefüllt',
  notNeeded: 'wurde nicht gebraucht',
  'lack-few': 'nicht genug für eine volle Liste',
  'lack-no-model': 'noch wurde nichts gelernt',
  'lack-not-better': 'hat sich nicht als besser erwiesen als das Beliebte',
  'lack-personalisation-off': 'von Ihnen ausgeschaltet',
  'lack-no-history': 'von Ihnen ist nichts bekannt, wonach es sich richten könnte',
  'lack-no-subject': 'auf dieser Seite geht es um nichts Bestimmtes',
  'lack-no-rule': 'keine Regel trifft auf Sie zu',
  'lack-no-need': 'für das, was Sie tun, fehlt nichts',
  'lack-not-loaded': 'konnte nicht geladen werden',
  'lack-unreachable': 'was gelernt wurde, konnte nicht geladen werden',
  'lack-damaged': 'was gelernt wurde, ist beschädigt und wird nicht verwendet',
  'lack-version': 'was gelernt wurde, hat eine andere Version und wird nicht verwendet',
  'lack-foreign':
    'was gelernt wurde, gehört zu einem anderen Projekt oder einer anderen Liste und wird nicht verwendet',
  learnedFrom: 'Gelernt am {date} von {customers} Personen.',
  better:
    'Auf späteren Daten war, was sich nach der Verwendung richtet, besser als das Beliebte: um {low} bis {high} NDCG der ersten zehn ({level} % Sicherheit, {count} Personen).',
  notBetter:
    'Auf späteren Daten hat sich, was sich nach der Verwendung richtet, nicht als besser erwiesen als das Beliebte: {low} bis {high} NDCG der ersten zehn ({level} % Sicherheit, {count} Personen). Darum wird es nicht verwendet.',
  here: 'Die Reihenfolge entsteht in Ihrem Browser; was Sie getan haben, wird dafür nicht gesendet.',
  personaliseOff: 'Nicht verwenden, was ich getan habe',
  personaliseOn: 'Verwenden, was ich getan habe',
  forget: 'Vergessen, was ich getan habe',
  forgetSure:
    'Vergisst, was Sie mit allem getan haben, was hier empfohlen wird, und alles, was Sie darüber gesagt haben. Das lässt sich nicht rückgängig machen.',
  forgetYes: 'Vergessen',
  cancel: 'Abbrechen',
} satisfies Messages;
