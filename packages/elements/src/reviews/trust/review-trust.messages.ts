import type { Messages } from '../../base/messages.js';

/** How reviews are treated, in English. */
export const reviewTrustMessages = {
  checked: 'How they are checked',
  checkedText:
    'Anybody may write a review. It is called verified only when {vendor} has confirmed, signed by its own server, that the writer is a customer of it; what was confirmed stands on the review. Reviews without that are shown as not verified, and a filter leaves them out.',
  ordered: 'How they are ordered',
  orderedText:
    'By how useful readers found them: votes of verified readers, with eight assumed beforehand. Stars play no part unless you choose an order by stars. First come the most useful for and the most useful against.',
  scored: 'How the stars are computed',
  scoredText:
    'From all published reviews by customers, each counting the same; the numbers stand under “How this is computed”.',
  moderated: 'How they are moderated',
  moderatedText:
    'Rules hold back what looks like spam, personal data, a duplicate or a sudden crowd; a person decides. Neither rules nor people are shown the stars. Nothing is removed without a reason from a closed list; writers are told it and may appeal.',
  paid: 'What writers get',
  paidText:
    'Whoever got something for a review says so on it, and nothing may depend on what a review says. Reviews by people who are more than a customer are marked and do not count in the stars.',
  ledger: 'What was done with all reviews of this',
  received: 'Received',
  published: 'Published now',
  held: 'Waiting for a person now',
  heldFor: '… ever held: {reason}',
  removed: 'Removed',
  removedFor: '… because: {reason}',
  withdrawn: 'Taken back by their writers',
  reported: 'Reported by readers',
  appeals: 'Appeals by writers',
  decided: 'Decisions of people',
  median: 'Median time until a decision',
  beforeAfter: 'Stars before and after moderation',
  'by-stars-column': 'Stars',
  before: 'All here',
  after: 'Shown',
  'ledger-spam': 'spam',
  'ledger-personal-data': 'personal data',
  'ledger-abuse': 'abuse',
  'ledger-off-topic': 'about something else',
  'ledger-duplicate': 'a duplicate',
  'ledger-burst': 'a sudden crowd',
  'ledger-conflict-of-interest': 'a conflict of interest',
  'ledger-not-genuine': 'not genuine',
  'ledger-unlawful': 'unlawful',
} satisfies Messages;
