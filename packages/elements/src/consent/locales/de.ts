import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';

/** The consent element's own texts, in German. */
export const messages = {
  ...baseGerman,
  title: 'Was darf über Sie gespeichert werden?',
  intro:
    'Die Hilfe funktioniert, ohne etwas über Sie zu speichern. Mit einem Ja kann sie mehr und erkennt diesen Browser an einer Kennung. Sie entscheiden über jeden Punkt, jetzt und später.',
  attention: 'Am Ende der Seite wird gefragt, was über Sie gespeichert werden darf.',
  functional: 'Weitermachen, wo Sie aufgehört haben',
  functionalAbout:
    'Merkt sich, wo Sie aufgehört und was Sie eingestellt haben, und meldet dem Anbieter dieser Seite, wenn etwas nicht funktioniert. Bei Nein ist das vergessen, sobald Sie die Seite verlassen, und keine Hilfe erscheint von selbst.',
  learning: 'Fortschritt',
  learningAbout:
    'Bewahrt auf, was Sie erledigt und gelernt haben, auch für den Anbieter dieser Seite. Bei Nein ist es vergessen, sobald Sie die Seite verlassen.',
  feedback: 'Rückmeldungen',
  feedbackAbout:
    'Fragt ab und zu nach Ihrer Meinung und bewahrt Ihre Antworten auf. Bei Nein fragt niemand; gesendet wird nur, was Sie selbst absenden.',
  analytics: 'Nutzung der Seiten',
  analyticsAbout:
    'Teilt dem Anbieter mit, welche Seiten Sie nutzen und was Sie dort tun, damit sie besser werden. Bei Nein wird davon nichts gezählt.',
  privacyControl:
    'Ihr Browser sendet „Global Privacy Control“. Die Nutzung der Seiten wird deshalb nicht gezählt, solange Sie es nicht selbst erlauben.',
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
