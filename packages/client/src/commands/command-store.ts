import type { Command } from '@docent/schema';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import { commandPrefix } from './command-prefix.js';
import type { CommandStatus, Picture } from './command-status.js';
import { commandsFlag } from './commands-flag.js';

/** A command that waits, as it is sent, with the secret that its author keeps. */
export interface WaitingCommand extends Command {
  secret: string;
  /** Not uploaded yet, as far as storage knows. */
  pictures?: readonly Picture[];
}

/** Where commands wait, and where it is remembered what became of them. */
export interface CommandStore {
  /** @param durable in the browser's storage, not only in memory */
  add(command: WaitingCommand, durable: boolean): Promise<void>;
  /** Oldest first. */
  waiting(): Promise<WaitingCommand[]>;
  /** @param remember keep a receipt */
  settle(status: CommandStatus, remember: boolean): Promise<void>;
  /** What became of commands lately, oldest first. */
  receipts(): Promise<CommandStatus[]>;
}

const receiptsKey = 'receipts';
/** Receipts that are remembered; then the oldest goes. */
const remembered = 50;
/** Milliseconds after which storage that has not answered is taken for broken. */
const patience = 2000;

const isCommand = (value: unknown): value is WaitingCommand =>
  typeof (value as Partial<WaitingCommand> | undefined)?.secret === 'string';
const isList = (value: unknown): value is CommandStatus[] => Array.isArray(value);

/**
 * Opens storage at the first call that needs it.
 *
 * @param name of what the tabs share
 * @param allowed storage may be opened to look for receipts
 */
export function createCommandStore(
  platform: Platform,
  name: string,
  outbox: KeyValueStore,
  customer: KeyValueStore,
  allowed: () => boolean,
): CommandStore {
  /** Commands that storage does not have. */
  const memory = new Map<string, WaitingCommand>();
  const settled: CommandStatus[] = [];

  const attempt = <T>(work: () => Promise<T>, otherwise: T): Promise<T> =>
    within(platform, patience, work()).catch(() => otherwise);

  async function waiting(): Promise<WaitingCommand[]> {
    // Looking creates the database, so only where there is something to find.
    const flagged = platform.local.get(commandsFlag(name));
    const stored = flagged ? await attempt(() => outbox.values(commandPrefix), []) : [];
    return [...stored.filter(isCommand), ...memory.values()];
  }

  return {
    async add(command, durable) {
      const key = commandPrefix + command.commandId;
      const stored = durable && (await attempt(() => outbox.write([[key, command]]).then(() => true), false));
      if (stored) platform.local.set(commandsFlag(name), '1');
      else memory.set(command.commandId, command);
    },
    waiting,
    async settle(status, remember) {
      if (remember) {
        const keep = (raw: unknown) => [...(isList(raw) ? raw : []), status].slice(-remembered);
        await attempt(() => customer.update(receiptsKey, keep), undefined);
      } else {
        settled.push(status);
      }
      if (memory.delete(status.commandId)) return;
      await attempt(() => outbox.delete([commandPrefix + status.commandId]), undefined);
      if (!(await attempt(() => outbox.count(commandPrefix), 1))) platform.local.delete(commandsFlag(name));
    },
    async receipts() {
      const raw = allowed() ? await attempt(() => customer.get(receiptsKey), undefined) : undefined;
      return [...(isList(raw) ? raw : []), ...settled];
    },
  };
}
