import type { PublicAnswer, PublicQuestion } from '@docent/schema';

const votes = (helpful: number) => ({ helpful, notHelpful: 0 });
const at = '2026-10-12T09:30:00.000Z';
const text = (...paragraphs: string[]) => paragraphs.map(paragraph => ['p', {}, paragraph]) as PublicAnswer['text'];
const customer = { by: 'customer', verified: false, publishedAt: at } as const;

/** Answers of the first question. */
export const answers: readonly PublicAnswer[] = [
  {
    ...{
      ...customer,
      id: 'answer-1',
      accepted: 'asker',
      name: 'Ines',
      verified: true,
      votes: votes(12),
      language: 'en',
    },
    text: text('Open the week of the other person, and book there. It is theirs then, and they are told.'),
    use: { since: '2024-05-01' },
  },
  { ...customer, id: 'answer-2', by: 'vendor', votes: votes(4), text: text('On every plan, since May.') },
  {
    ...{ ...customer, id: 'answer-3', by: 'staff', name: 'Tomás', votes: votes(1), correctedAt: at },
    text: text('If you do not see the week of others, ask whoever looks after the rooms to share it.'),
  },
  {
    ...{ ...customer, id: 'answer-4', votes: votes(0), relationship: 'competitor', language: 'de' },
    text: text('Bei anderen geht das auch.'),
  },
];

/** What customers have asked. */
export const questions: readonly PublicQuestion[] = [
  {
    ...{ id: 'question-1', title: 'Can I book a room for somebody else?', name: 'Ada', role: 'books-rooms' },
    ...{ text: text('I plan the days of two people.'), publishedAt: at, verified: true, votes: votes(7) },
    ...{ answers: answers.length, first: answers[0]!, language: 'en' },
  },
  {
    ...{ id: 'question-2', title: 'Wie lange bleibt ein Raum reserviert, wenn niemand kommt?', text: [] },
    ...{ publishedAt: '2026-11-02T10:00:00.000Z', verified: false, votes: votes(2), answers: 1, language: 'de' },
    first: { ...customer, id: 'answer-5', by: 'vendor', votes: votes(3), text: text('Zehn Minuten.'), language: 'de' },
  },
  {
    ...{ id: 'question-3', title: 'هل يمكن حجز غرفة كل أسبوع؟', text: [], language: 'ar' },
    ...{ publishedAt: '2026-11-09T10:00:00.000Z', verified: false, votes: votes(0), answers: 0 },
  },
];

const markup = '<img src=https://evil.example/x onerror=alert(1)><script>alert(2)</script>"\'&';
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const turned = '\u202Eevil\u202D gnp.exe';
const attack = [
  ['p', { onclick: 'alert(3)', style: 'position:fixed' }, markup, ['a', { href: 'javascript:alert(4)' }, 'here'], long],
  ['script', {}, 'alert(5)'],
  ['iframe', { src: 'https://evil.example/' }, 'framed'],
  ['style', {}, '*{display:none}'],
] as unknown as PublicAnswer['text'];

/** A question whose writers want to do harm in every place there is: as no collector would let it through. */
export const hostileQuestion = {
  ...{ id: 'question-hostile"><b>', title: `${markup} ${turned} ${long}`, text: attack, name: markup, role: markup },
  ...{ publishedAt: 'yesterday<script>', verified: true, votes: { helpful: 1, notHelpful: 0 } },
  ...{ answers: 9_999_999, correctedAt: markup },
  first: {
    ...{ id: '"><i>', text: attack, name: turned, by: 'customer', relationship: 'family', publishedAt: markup },
    ...{
      verified: false,
      votes: { helpful: 1e9, notHelpful: 0 },
      use: { since: markup, plan: markup },
      accepted: 'asker',
    },
  },
} as unknown as PublicQuestion;
