import { baseGerman } from '../../base/locales/de.js';
import type { Messages } from '../../base/messages.js';
import { questionGerman } from '../../question/locales/de.js';
import { howtoAdaptGerman } from '../adapt/locales/de.js';
import { readingGerman } from '../reading/locales/de.js';
import { howtoStepsGerman } from '../steps/locales/de.js';
import { reminderGerman } from '../reminder/locales/de.js';
import { videoGerman } from '../video/locales/de.js';

/** The how-to's own texts, in German. */
export const messages = {
  ...baseGerman,
  ...readingGerman,
  ...questionGerman,
  ...howtoAdaptGerman,
  ...howtoStepsGerman,
  ...videoGerman,
  ...reminderGerman,
  empty: 'Diese Anleitung ist nicht verfügbar.',
  skill: 'Danach können Sie {skill}.',
  beginner: 'Einsteiger',
  intermediate: 'Fortgeschrittene',
  advanced: 'Erfahrene',
  stepCount: { one: '{count} Schritt', other: '{count} Schritte' },
  progress: { one: '{done} von {count} Schritt erledigt', other: '{done} von {count} Schritten erledigt' },
  tools: 'Werkzeug',
  parts: 'Teile',
  quantity: '{count} × {name}',
  play: 'Video abspielen: {title}, {duration}',
  steps: 'Schritte',
  step: 'Schritt {number} von {count}',
  caution: 'Vorsicht',
  note: 'Hinweis',
  tip: 'Tipp',
  did: 'Erledigt',
  done: 'Fertig',
  undo: 'Rückgängig',
  watch: 'Schritt ansehen',
  back: 'Zurück',
  next: 'Weiter',
  watched: 'Angesehen',
  skipped: 'Übersprungen',
  stuck: 'Hängt',
  'marked-done': 'Schritt {number} erledigt.',
  'marked-open': 'Schritt {number} ist wieder offen.',
  'marked-watched': 'Schritt {number} ist wieder offen.',
  'marked-skipped': 'Schritt {number} übersprungen.',
  'marked-stuck': 'Schritt {number}: Sie kommen nicht weiter.',
  readFirst: 'Bitte bestätigen Sie zuerst, dass Sie den Warnhinweis gelesen haben.',
  noSteps: 'Mit diesen Antworten gibt es hier nichts zu tun.',
  completeSome: {
    one: 'Sie sind durch: {done} von {count} Schritt erledigt',
    other: 'Sie sind durch: {done} von {count} Schritten erledigt, die übrigen übersprungen',
  },
  complete: { one: 'Sie haben den Schritt geschafft', other: 'Sie haben alle {count} Schritte geschafft' },
  able: 'Sie können jetzt {skill}.',
  restart: 'Von vorn beginnen',
  review: 'Schritte noch einmal ansehen',
  owner: 'Von {owner}',
  reviewed: 'Zuletzt geprüft am {date}',
  sources: 'Quellen',
} satisfies Messages;
