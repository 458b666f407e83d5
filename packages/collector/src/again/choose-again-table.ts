import type { Generated } from 'kysely';

/** One row per answer to whether a customer would choose something again; of who is proven, the last about each thing. */
export interface ChooseAgainTable {
  seq: Generated<number>;
  project: string;
  /** Id of the submission of the survey that asked. */
  command_id: string;
  /** Ref of the survey. */
  survey: string;
  /** Ref of what was chosen: `subject:…` or `advice:…`. */
  about: string;
  /** Of an advice: the outcome that the customer was last advised before they answered; null: not known. */
  outcome: string | null;
  user_id: string | null;
  anonymous_id: string | null;
  /** Whether a token proved the user id; only those are told in public. */
  verified: 0 | 1;
  again: 0 | 1;
  /** Milliseconds since the epoch. */
  at: number;
}
