import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';

/** The consent element's own texts, in German. */
export const messages = {
  ...baseGerman,
  title: 'Was darf über Sie gespeichert werden?',
  intro:
    'Die Hilfe funktioniert, ohne etwas über Sie zu speichern. Mit einem Ja kann sie mehr. Sie entscheiden über jeden Punkt, jetzt und später.',
  attention: 'Am Ende der Seite wird gefragt, was über Sie gespeichert werden darf.',
  functional: 'Einstellungen',
  functionalAbout:
    'Merkt sich, was Sie eingestellt und geschlossen haben, lässt Hilfe von selbst erscheinen und meldet, was nicht funktioniert. Bei Nein kommt Hilfe nur, wenn Sie sie aufrufen.',
  learning: 'Fortschritt',
  learningAbout:
    'Bewahrt auf, was Sie erledigt und gelernt haben, hier und beim Anbieter dieser Seite. Bei Nein ist es vergessen, sobald Sie die Seite verlassen.',
  feedback: 'Rückmeldungen',
  feedbackAbout:
    'Fragt ab und zu nach Ihrer Meinung und bewahrt Ihre Antworten auf. Bei Nein fragt niemand; gesendet wird nur, was Sie selbst absenden.',
  analytics: 'Statistik',
  analyticsAbout:
    'Teilt dem Anbieter dieser Seite mit, wie die Hilfe genutzt wird, damit sie besser wird. Bei Nein wird nichts gezählt.',
  privacyControl:
    'Ihr Browser sendet „Global Privacy Control“. Die Statistik bleibt deshalb aus, solange Sie sie nicht selbst einschalten.',
  yes: 'Ja zu allem',
  no: 'Nein zu allem',
  choose: 'Auswählen',
  save: 'Auswahl speichern',
  granted: 'Ja',
  denied: 'Nein',
  asked: 'Noch nicht beantwortet',
  saving: 'Wird gespeichert …',
  saved: 'Gespeichert.',
  notSaved: 'Das konnte nicht gespeichert werden. Bitte versuchen Sie es noch einmal.',
  erase: 'Löschen, was über mich gespeichert ist',
  eraseAbout:
    'Ihr Fortschritt, Ihre Antworten und alles Weitere, was über Sie gespeichert ist, in diesem Browser und beim Anbieter.',
  eraseSure: 'Alles löschen? Das lässt sich nicht rückgängig machen.',
  eraseYes: 'Alles löschen',
  eraseNo: 'Behalten',
  eraseSending: 'Das Löschen wird angefordert …',
  eraseQueued:
    'Ihre Anforderung ist gespeichert und wird gesendet, sobald der Anbieter erreichbar ist. Sie müssen nichts weiter tun.',
  eraseAccepted: 'Erledigt. Was über Sie gespeichert war, ist gelöscht.',
  eraseRefused: 'Der Anbieter hat das abgelehnt.',
  eraseFailed: 'Das konnte nicht angefordert werden.',
} satisfies Messages;
