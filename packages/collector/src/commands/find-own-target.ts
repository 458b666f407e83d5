import type { StoredCommand } from '../store/stored-command.js';
import type { StoreTransaction } from '../store/store-transaction.js';
import type { ProvenCustomer } from './command-definition.js';
import { latestOf } from './latest-of.js';
import { matchesReceipt } from './matches-receipt.js';

/** An earlier command, and the proof that it is the own one. */
export interface OwnTarget {
  target: string;
  /** Its receipt secret; not needed where a token proves who asks. */
  secret?: string;
}

/** The earlier command that another is about, or what it was last replaced by; `undefined`: there is none, or it is not proven to be the own one. */
export async function findOwnTarget(
  { transaction, project, customer }: { transaction: StoreTransaction; project: string; customer: ProvenCustomer },
  { target: id, secret }: OwnTarget,
): Promise<StoredCommand | undefined> {
  const target = await transaction.findCommand(project, id);
  const own = matchesReceipt(secret, target?.receiptHash) || isIssuer(customer, target);
  return target && own ? await latestOf(target, next => transaction.findCommand(project, next)) : undefined;
}

function isIssuer({ userId }: ProvenCustomer, target: StoredCommand | undefined): boolean {
  return userId !== undefined && target?.verified === 1 && target.userId === userId;
}
