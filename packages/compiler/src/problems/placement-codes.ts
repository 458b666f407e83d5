import type { ProblemDescription } from './problem-codes.js';

/** What can be wrong with placements and with the limits on what appears unasked. */
export const placementCodes = {
  'placement-fields': {
    severity: 'error',
    description: 'A placement lacks what its way of appearing needs, or has what it has no use for.',
    remedy: 'Add what is named, remove it, or correct `how`.',
  },
  'placement-never': {
    severity: 'error',
    description: 'A placement can never appear, whatever happens.',
    remedy: 'Correct what the message names, or remove the placement.',
  },
  'placement-over': {
    severity: 'warning',
    description: 'The last day of a placement is over.',
    remedy: 'Remove the placement, or move its days.',
  },
  'placement-eager': {
    severity: 'warning',
    description: 'A placement stands before the page as soon as it opens.',
    remedy: 'Say in `when` what the customer has to have done first, or make it a popover.',
  },
  'placement-loose': {
    severity: 'warning',
    description: 'The limits on what appears unasked are wider than people bear.',
    remedy: 'Lower the limit named.',
  },
} as const satisfies Record<string, ProblemDescription>;
