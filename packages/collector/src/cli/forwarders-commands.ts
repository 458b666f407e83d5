import { Argument, type Command } from 'commander';
import type { DdlOptions } from '../forwarders/clickhouse/ddl.js';
import type { ExitCode } from './exit-codes.js';
import { parseCount, parseTime } from './parse-time.js';
import { addStoreFlags, type StoreFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** Adds `docent forwarders …`. */
export function addForwardersCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const forwarders = program
    .command('forwarders')
    .description('see how far events were sent on, send them again, deal with those that were not taken');

  addStoreFlags(
    forwarders.command('status').description('how far each forwarder is behind; exit code 1 with dead letters'),
  )
    .option('--json', 'as JSON')
    .action(async (options: StoreFlags & { json?: boolean }) => {
      const { forwarderStatus } = await import('./forwarders-actions.js');
      end(await forwarderStatus(terminal, options));
    });

  addStoreFlags(forwarders.command('replay <name>').description('send everything again from a place on'))
    .requiredOption('--from <place>', 'number of the first event, or the time it was received at', parsePlace)
    .action(async (name: string, options: StoreFlags & { from: { seq: number } | { time: number } }) => {
      const { replayForwarder } = await import('./forwarders-actions.js');
      end(await replayForwarder(terminal, name, options));
    });

  addStoreFlags(
    forwarders.command('dead-letters').description('events that a receiver would not take: list, retry, drop'),
  )
    .addArgument(new Argument('[action]', 'what to do').choices(['list', 'retry', 'drop']).default('list'))
    .option('--forwarder <name>', 'only of this forwarder')
    .option('--limit <number>', 'how many to list', parseCount, 100)
    .option('--json', 'as JSON')
    .action(async (action: 'list' | 'retry' | 'drop', options: StoreFlags & { limit: number; json?: boolean }) => {
      const { deadLetters } = await import('./forwarders-actions.js');
      end(await deadLetters(terminal, action, options));
    });

  forwarders
    .command('ddl')
    .description('print the statements that make the tables of a receiver')
    .addArgument(new Argument('<kind>', 'of the forwarder').choices(['clickhouse']))
    .option('--database <name>', 'database (default: docent)')
    .option('--replicated', 'replicated tables, which need ZooKeeper or ClickHouse Keeper')
    .option('--cluster <name>', 'replicated tables on each server of this cluster, and a distributed one over them')
    .action(async (_kind: string, options: DdlOptions) => {
      const { printDdl } = await import('./forwarders-actions.js');
      end(printDdl(terminal, options));
    });

  for (const command of forwarders.commands) command.helpOption('--help', 'print help');
}

function parsePlace(text: string): { seq: number } | { time: number } {
  return /^\d+$/.test(text) ? { seq: parseCount(text) } : { time: parseTime(text) };
}
