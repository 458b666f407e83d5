import type { PublishedReview } from '@docent/schema';

const markup = '<img src=https://evil.example/x onerror=alert(1)><script>alert(2)</script>"\'&';
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const turned = '\u202Eevil\u202D gnp.exe';

/** A review whose writer wants to do harm in every place there is: as no collector would let it through. */
export const hostileReview = {
  id: 'review-hostile"><b>',
  rating: 1,
  criteria: { setup: 1, reading: 5, ['__proto__']: 3 },
  title: `${markup} ${turned}`,
  text: [
    [
      'p',
      { onclick: 'alert(3)', style: 'position:fixed' },
      markup,
      ['a', { href: 'javascript:alert(4)' }, 'here'],
      long,
    ],
    ['script', {}, 'alert(5)'],
    ['iframe', { src: 'https://evil.example/' }, 'framed'],
    ['style', {}, '*{display:none}'],
    ['p', {}, 'مرحبا ', turned, ' 漢字'],
  ],
  pros: [markup, long],
  cons: [turned],
  bestFor: [markup],
  notFor: [long],
  role: 'it-admin',
  experience: 'years',
  name: turned,
  language: 'en',
  images: [{ hash: '../../../../evil', width: 4000, height: 3, alt: markup }],
  submittedAt: 'yesterday<script>',
  publishedAt: '2026-11-01T00:00:00.000Z',
  verified: true,
  use: { since: markup, plan: markup },
  incentive: 'payment',
  relationship: 'competitor',
  counts: false,
  votes: { helpful: 1, notHelpful: 0 },
  corrections: [{ at: markup, rating: 5 }],
  answer: { text: [['p', {}, markup]], at: markup },
} as unknown as PublishedReview;
