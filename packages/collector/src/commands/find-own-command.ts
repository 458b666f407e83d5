import { maxTokenLength } from '@docent/schema';
import type { EventStore } from '../store/event-store.js';
import type { StoredCommand } from '../store/stored-command.js';
import type { TokenVerifier } from '../tokens/token-verifier.js';
import { latestOf } from './latest-of.js';
import { matchesReceipt } from './matches-receipt.js';

/** Where to look, and what to check with. */
export interface OwnCommandContext {
  store: EventStore;
  tokens: TokenVerifier;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * The command of an id that is proven to be the own one, by its receipt secret or by a token of the user who issued it; or what
 * it was last replaced by.
 *
 * @param proof the secret or the token
 */
export async function findOwnCommand(
  context: OwnCommandContext,
  commandId: string,
  proof: string | undefined,
): Promise<StoredCommand | undefined> {
  const own = await findProven(context, commandId, proof);
  const find = async (id: string) =>
    (await context.store.findCommands(id)).find(({ project }) => project === own?.project);
  return own && (await latestOf(own, find));
}

async function findProven(
  { store, tokens, now }: OwnCommandContext,
  commandId: string,
  proof: string | undefined,
): Promise<StoredCommand | undefined> {
  // Ids are unique within a project only; the proof tells which is meant.
  const found = await store.findCommands(commandId);
  const candidates = found.length > 0 ? found : [undefined];
  const own = candidates.filter(command => matchesReceipt(proof, command?.receiptHash));
  if (own[0]) return own[0];
  if (!proof?.includes('.') || proof.length > maxTokenLength) return undefined;
  for (const command of found) {
    if (command.verified !== 1) continue;
    const verdict = await tokens.verify(command.project, proof, now());
    if ('userId' in verdict && verdict.userId === command.userId) return command;
  }
  return undefined;
}
