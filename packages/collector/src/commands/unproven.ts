import type { CommandOutcome, ProvenCustomer } from './command-definition.js';

/** Refuses a command for want of a proof, unless the proof may still come: a token that expired is soon replaced. */
export function unproven({ awaitsToken }: ProvenCustomer, code: string, reason: string): CommandOutcome {
  return awaitsToken ? { state: 'undecided' } : { state: 'refused', code, reason };
}
