import { createHmac } from 'node:crypto';

/** Who did something, as the collector knows them. */
export interface Learner {
  userId: string | null;
  anonymousId: string | null;
}

/**
 * The name of a learner in statements: the same for the same customer of a project, and with a secret nobody can find out whose
 * by trying ids. Without one, whoever knows an id can tell its pseudonym, which joins records with those of other systems.
 */
export function pseudonym(project: string, { userId, anonymousId }: Learner, secret = ''): string {
  const who = userId === null ? `anonymous\n${anonymousId ?? ''}` : `user\n${userId}`;
  return createHmac('sha256', secret).update(`${project}\n${who}`).digest('base64url').slice(0, 27);
}
