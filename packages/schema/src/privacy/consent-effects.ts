import type { ConsentEffect, PurposeTexts } from './inventory.js';

/** What each purpose is for. */
export const purposeTexts: PurposeTexts = {
  functional: 'Content works and goes on where the customer stopped; the vendor learns of content that fails.',
  learning: 'What the customer did in content: steps, checks, videos.',
  feedback: 'What the customer says about content, products and the vendor.',
  analytics: "The vendor's own events and page views (`track()`, `page()`).",
};

/** What is stored and sent in each state of consent. */
export const consentEffects: readonly ConsentEffect[] = [
  {
    state: 'No `data-consent`, or `denied`',
    stored: 'Nothing. Progress lasts for the page, in memory.',
    sent: 'Requests for the script and for published content, without any identifier.',
  },
  {
    state: '`ask`, not answered',
    stored: 'Nothing. What happens is kept in memory, 500 events at most, and goes with the page.',
    sent: 'As with `denied`.',
  },
  {
    state: '`ask`, answered with no',
    stored: 'The answer. What was kept in memory is discarded.',
    sent: 'As with `denied`.',
  },
  {
    state: '`ask`, answered with yes',
    stored: 'The answer, and as with `granted`.',
    sent: 'As with `granted`; also what was kept in memory until the answer.',
  },
  {
    state: '`granted`',
    stored: 'Identity, customer record, and messages until they are confirmed.',
    sent: 'Messages of all purposes. Of who is signed in with a token, the customer record.',
  },
  {
    state: 'Only `functional`',
    stored:
      'Identity, of the customer record attention, dismissals and preferences, messages of that purpose until they are confirmed.',
    sent: 'Who the customer is, as far as the page has said it; events of `functional`. Of who is signed in with a token, the same parts of the customer record.',
  },
  {
    state: 'Only `learning`',
    stored:
      'Identity, of the customer record progress and answers outside surveys and reviews, messages of that purpose until they are confirmed.',
    sent: 'Who the customer is; events of `learning`. Of who is signed in with a token, the same parts of the customer record.',
  },
  {
    state: 'Only `feedback`',
    stored:
      'Identity, of the customer record answers in surveys and drafts of reviews, messages of that purpose until they are confirmed.',
    sent: 'Who the customer is; events of `feedback`. Of who is signed in with a token, the same parts of the customer record.',
  },
  {
    state: 'Only `analytics`',
    stored: 'Identity, messages of that purpose until they are confirmed. No customer record.',
    sent: "Who the customer is; the vendor's own events and page views.",
  },
  {
    state: 'Global Privacy Control is on',
    stored: 'As the page and the answers say.',
    sent: '`analytics` is denied and not asked about, also with `data-consent="granted"`. Only an explicit yes of the customer (`docent.consent({ analytics: true })`) grants it.',
  },
  {
    state: 'Withdrawn',
    stored:
      'What a withdrawn purpose had stored is deleted at once, in every tab. With the last purpose go identity, record, receipts and everything that waits; only the answer to `ask` stays, and commands under way.',
    sent: 'Nothing from then on. What a server holds already stays there until the customer erases it.',
  },
  {
    state: 'Erased (`erase()`)',
    stored: 'Everything is deleted, in every tab. While consent lasts, the next event begins with a new anonymous id.',
    sent: 'One command `erase`, with the proof of who asks. The collector deletes what it holds of that anonymous id and user id.',
  },
];
