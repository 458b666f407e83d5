import type { CommandRefusalCode } from '@docent/schema';
import { correctTimestamp } from '../ingest/correct-timestamp.js';
import { carryMedia } from '../media/carry-media.js';
import { claimMedia, hasUploads } from '../media/claim-media.js';
import { findMedia } from '../media/find-media.js';
import type { StoreTransaction } from '../store/store-transaction.js';
import type { RequestToken } from '../tokens/verify-request-token.js';
import type { CommandOutcome, ProvenCustomer } from './command-definition.js';
import type { JudgedCommand } from './command-judge.js';
import { contentHash } from './content-hash.js';
import { deriveAnonymousId } from './derive-anonymous-id.js';
import { findOwnTarget, type OwnTarget } from './find-own-target.js';

/** What commands came with. */
export interface CommandEnvelope {
  project: string;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** The sender's clock when it sent, as it wrote it. */
  sentAt: unknown;
  token: RequestToken;
}

/** Decides one command and stores it with its answer; one that was decided before gets the answer of then. */
export async function decideCommand(
  transaction: StoreTransaction,
  { command, definition, definitionOf }: JudgedCommand,
  { project, receivedAt, sentAt, token }: CommandEnvelope,
): Promise<CommandOutcome> {
  const { commandId, name, ref, payload, issuedAt, receiptHash } = command;
  const hash = contentHash(command);
  const earlier = await transaction.findCommand(project, commandId);
  if (earlier) {
    if (earlier.contentHash !== null && earlier.contentHash !== hash) {
      return refused('conflict', 'Another command has this id. Give each command an id of its own.');
    }
    return earlier.state === 'refused'
      ? { state: 'refused', code: earlier.code ?? '', reason: earlier.reason ?? '' }
      : { state: 'accepted', ...(earlier.reason !== null && { reason: earlier.reason }) };
  }

  const claimed = { userId: command.userId ?? undefined, anonymousId: command.anonymousId ?? undefined };
  const madeAt = correctTimestamp(issuedAt, sentAt, receivedAt);
  // Who was erased may ask for it again, and is told again that it is done.
  if (name !== 'erase' && (await transaction.isErased(project, claimed, madeAt))) {
    return refused('erased', 'What was known of this customer has been erased since this was made.');
  }

  const customer = prove(command, token);
  const media = { project, receiptHash, hashes: findMedia(definition?.payload, payload) };
  const corrects = media.hashes.length > 0 && (payload?.['corrects'] as OwnTarget | undefined);
  const corrected = corrects && (await findOwnTarget({ transaction, project, customer }, corrects));
  if (corrected) await carryMedia(transaction, media, corrected.commandId, receivedAt);
  const outcome = !(await hasUploads(transaction, media))
    ? refused('unknown-media', 'Upload the images first, with the receipt hash of this command.')
    : definition
      ? await definition.handle({ transaction, project, command, customer, receivedAt, madeAt, definitionOf })
      : refused('unknown-command', `This collector knows no command "${name}".`);
  if (outcome.state === 'undecided') return outcome;

  const keepsPayload = outcome.state === 'accepted' && definition?.keeps.payload === true;
  const keepsCustomer = definition?.keeps.customer === true;
  await transaction.insertCommand({
    project,
    commandId,
    name,
    ref: ref ?? null,
    userId: keepsCustomer ? (claimed.userId ?? null) : null,
    anonymousId: keepsCustomer ? (claimed.anonymousId ?? null) : null,
    verified: keepsCustomer && customer.userId !== undefined ? 1 : 0,
    anonymousVerified: keepsCustomer && customer.anonymousId !== undefined ? 1 : 0,
    receiptHash,
    contentHash: hash,
    state: outcome.state,
    code: outcome.state === 'refused' ? outcome.code : null,
    reason: outcome.reason ?? null,
    issuedAt,
    receivedAt,
    withdrawnAt: null,
    replacedBy: null,
    payload: keepsPayload ? JSON.stringify(definition.keptPayload?.(payload ?? {}) ?? payload ?? {}) : null,
  });
  if (keepsPayload) {
    const [user_id, anonymous_id] = keepsCustomer
      ? [claimed.userId ?? null, claimed.anonymousId ?? null]
      : [null, null];
    await claimMedia(transaction, media, { command_id: commandId, user_id, anonymous_id });
  }
  return outcome;
}

function prove(
  { userId, anonymousId, anonymousSecret }: JudgedCommand['command'],
  token: RequestToken,
): ProvenCustomer {
  const derived = anonymousSecret === undefined ? undefined : deriveAnonymousId(anonymousSecret);
  const isOwn = userId != null && userId === token.userId;
  return {
    userId: isOwn ? userId : undefined,
    ...(isOwn && { uses: token.uses, insider: token.insider }),
    anonymousId: anonymousId == null || anonymousId === derived ? derived : undefined,
    // Without keys no token will ever be believed.
    awaitsToken: userId != null && token.fault !== undefined && token.fault.code !== 'no-keys',
  };
}

function refused(code: CommandRefusalCode, reason: string): CommandOutcome {
  return { state: 'refused', code, reason };
}
