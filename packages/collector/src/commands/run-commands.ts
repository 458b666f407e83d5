import type { CommandResult } from '@docent/schema';
import { isFields } from '../ingest/fields.js';
import type { Log } from '../log.js';
import type { EventStore } from '../store/event-store.js';
import { StoreError } from '../store/store-error.js';
import type { CommandJudge } from './command-judge.js';
import { type CommandEnvelope, decideCommand } from './decide-command.js';

/**
 * Carries out commands in their order, in one transaction.
 *
 * @returns what became of those that were decided, after it is durable
 * @throws StoreError when nothing could be stored; then nothing may be answered
 */
export async function runCommands(
  { store, commands: judge, log }: { store: EventStore; commands: CommandJudge; log: Log },
  candidates: readonly unknown[],
  envelope: CommandEnvelope,
): Promise<CommandResult[]> {
  return await store.transact(async transaction => {
    const results: CommandResult[] = [];
    let failure: { error: unknown } | undefined;
    for (const candidate of candidates) {
      const judged = judge(candidate);
      if ('code' in judged) {
        results.push({ commandId: idOf(candidate), state: 'refused', ...judged });
        continue;
      }
      const { commandId, name } = judged.command;
      try {
        const outcome = await transaction.nested(() => decideCommand(transaction, judged, envelope));
        if (outcome.state !== 'undecided') results.push({ commandId, ...outcome });
      } catch (error) {
        // The store in trouble concerns all of them.
        if (error instanceof StoreError) throw error;
        failure = { error };
        log({ level: 'error', message: `${envelope.project}: the command "${name}" failed`, error });
      }
    }
    // An answer without a single result would hide from the sender that it should wait before it tries again.
    if (failure && results.length === 0) throw failure.error;
    return results;
  });
}

function idOf(candidate: unknown): string | null {
  const id = isFields(candidate) ? candidate['commandId'] : undefined;
  return typeof id === 'string' ? id : null;
}
