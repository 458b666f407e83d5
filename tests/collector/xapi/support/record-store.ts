import type { TestContext } from 'node:test';
import type { Statement } from '@docent/collector';
import { type Answer, createReceiver, type Received } from '../../forwarders/support/create-receiver.js';
import { otherProblems } from './other-validator.js';

/** A learning record store that keeps what it is sent, by the rules of the standard. */
export interface RecordStore {
  url: string;
  received: Received[];
  /** What it has, by id. */
  statements: Map<string, Statement>;
  /** How often a statement came that it had. */
  repeated(): number;
}

/**
 * Starts a record store that takes a batch whole or not at all: what a validator we did not write refuses is answered with 400,
 * another statement under a known id with 409.
 *
 * @param disturb answers in its place, or nothing to let it answer
 */
export async function createRecordStore(
  test: TestContext,
  disturb: (received: Received, count: number, batch: Statement[]) => Answer | undefined = () => undefined,
): Promise<RecordStore> {
  const statements = new Map<string, Statement>();
  let repeated = 0;
  const receiver = await createReceiver(test, (received, count) => {
    const batch = JSON.parse(received.body) as Statement[];
    const disturbed = disturb(received, count, batch);
    if (disturbed !== undefined) return disturbed;
    if (received.path !== '/xapi/statements') return 404;
    if (!received.headers['x-experience-api-version'] || batch.some(each => otherProblems(each).length > 0)) return 400;
    if (new Set(batch.map(({ id }) => id)).size < batch.length) return 400;
    const isOther = (each: Statement) => {
      const known = statements.get(each.id);
      return known !== undefined && JSON.stringify(known) !== JSON.stringify(each);
    };
    if (batch.some(isOther)) return 409;
    for (const each of batch) {
      if (statements.has(each.id)) repeated++;
      statements.set(each.id, each);
    }
    const headers = { 'content-type': 'application/json' };
    return { status: 200, headers, body: JSON.stringify(batch.map(({ id }) => id)) };
  });
  return { url: `${receiver.url}/xapi`, received: receiver.received, statements, repeated: () => repeated };
}
