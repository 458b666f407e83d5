/** A command with its answer, as the store keeps it. */
export interface StoredCommand {
  project: string;
  /** Unique within a project. */
  commandId: string;
  name: string;
  /** The entity or subject it is about. */
  ref: string | null;
  userId: string | null;
  anonymousId: string | null;
  /** Whether a token proved the user id. */
  verified: 0 | 1;
  /** Whether the anonymous id was proven to be the sender's own. */
  anonymousVerified: 0 | 1;
  /** SHA-256 of the receipt secret, base64url without padding. */
  receiptHash: string;
  /** Tells the same command from another under its id; null once it was withdrawn. */
  contentHash: string | null;
  state: 'accepted' | 'refused' | 'withdrawn';
  /** Why it was refused, for programs. */
  code: string | null;
  /** What there is to say about the answer, for people. */
  reason: string | null;
  /** When it was made by the sender's clock, as the sender wrote it. */
  issuedAt: string;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** Milliseconds since the epoch. */
  withdrawnAt: number | null;
  /** Id of the command that took its place when it was corrected; whoever may see this one may see that one. */
  replacedBy: string | null;
  /** JSON; null when it is not kept. */
  payload: string | null;
}
