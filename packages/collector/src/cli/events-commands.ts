import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExportOptions } from './events-export.js';
import type { ReplayOptions } from './events-replay.js';
import type { TailOptions } from './events-tail.js';
import type { ExitCode } from './exit-codes.js';
import { parseCount, parseTime } from './parse-time.js';
import { addStoreFlags } from './store-flags.js';
import type { Terminal } from './terminal.js';

/** `--event`, as often as it was given. */
interface Named {
  event?: string[];
}

/** Adds `docent events …`. */
export function addEventsCommands(
  program: Command,
  terminal: Terminal,
  stop: AbortSignal,
  end: (code: ExitCode) => void,
): void {
  const events = program.command('events').description('look at stored events, export them, send them elsewhere');

  filters(addStoreFlags(events.command('tail').description('show the newest events, and each that comes')))
    .option('--last <number>', 'how many to begin with', parseCount, 10)
    .option('--json', 'as JSON Lines')
    .action(async (options: TailOptions & Named) => {
      const { tailEvents } = await import('./events-tail.js');
      end(await tailEvents(terminal, { ...options, events: options.event }, stop));
    });

  times(filters(addStoreFlags(events.command('export').description('write events as JSON Lines or CSV'))))
    .addOption(new Option('--format <format>', 'how to write them').choices(['jsonl', 'csv']).default('jsonl'))
    .option('-o, --out <file>', 'file to write to (default: stdout)')
    .option('--resume', 'go on with a file that was broken off')
    .action(async (options: ExportOptions & Named) => {
      const { exportEvents } = await import('./events-export.js');
      end(await exportEvents(terminal, { ...options, events: options.event }, stop));
    });

  times(
    filters(addStoreFlags(events.command('replay').description('send events to another Segment-compatible endpoint'))),
  )
    .requiredOption('--url <address>', 'of its batch route; its write key in DOCENT_REPLAY_WRITE_KEY', parseUrl)
    .option('--cursor <file>', 'keep the place in this file, and go on there the next time')
    .action(async (options: ReplayOptions & Named) => {
      const { replayEvents } = await import('./events-replay.js');
      end(await replayEvents(terminal, { ...options, events: options.event }, stop));
    });

  for (const command of events.commands) command.helpOption('--help', 'print help');
}

function filters(command: Command): Command {
  return command
    .option('--event <name>', 'only events of this name; may be repeated', collect)
    .option('--user <id>', 'only events of this user id or anonymous id');
}

function times(command: Command): Command {
  return command
    .option('--from <time>', 'only events that happened then or later', parseTime)
    .option('--to <time>', 'only events that happened before', parseTime)
    .option('--after <seq>', 'only events that were received after this one', parseCount);
}

function collect(name: string, before: string[] = []): string[] {
  return [...before, name];
}

function parseUrl(text: string): string {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('An address starts with https:// or http://.');
}
