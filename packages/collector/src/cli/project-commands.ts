import { type Command, InvalidArgumentError, Option } from 'commander';
import { originPattern } from '../ingest/is-origin-allowed.js';
import { addAdminOptions, type AdminOptions } from './admin-command.js';
import type { AuditOptions } from './audit.js';
import type { ExitCode } from './exit-codes.js';
import { parseCount } from './parse-time.js';
import type { SettingsOptions } from './settings.js';
import type { Terminal } from './terminal.js';
import type { WriteKeyOptions } from './write-keys.js';

/** `docent write-keys`, `settings` and `audit`: how a project is sent to and published, and who changed that. */
export function addProjectCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  addWriteKeyCommands(program, terminal, end);

  addAdminOptions(
    program
      .command('settings')
      .description('how a project is published; without a flag it is only shown')
      .option('--frozen', 'production takes nothing; going back stays possible')
      .option('--no-frozen', 'production takes what is published')
      .option('--staging-first', 'production takes only what staging has served')
      .option('--no-staging-first', 'production takes what staging has not served, too'),
  ).action(async (options: SettingsOptions) => {
    const { settings } = await import('./settings.js');
    end(await settings(terminal, options));
  });

  addAdminOptions(
    program
      .command('audit')
      .description('who changed what and when, newest first')
      .option('--limit <number>', 'how many entries, at most 200', parseCount, 50)
      .option('--before <number>', 'only entries before this one', parseCount),
  ).action(async (options: AuditOptions) => {
    const { audit } = await import('./audit.js');
    end(await audit(terminal, options));
  });
}

function addWriteKeyCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const keys = program
    .command('write-keys')
    .description('the public keys that pages and servers send with: list, create, rules, revoke')
    .helpCommand(false);

  addAdminOptions(keys.command('list').description('list them, with where they may be used from')).action(
    async (options: AdminOptions) => {
      const { listWriteKeys } = await import('./write-keys.js');
      end(await listWriteKeys(terminal, options));
    },
  );
  addAdminOptions(
    addRules(keys.command('create').description('make the second, which manifests say from now on; two hold at once')),
  ).action(async (options: WriteKeyOptions) => {
    const { createWriteKey } = await import('./write-keys.js');
    end(await createWriteKey(terminal, options));
  });
  addAdminOptions(
    addRules(keys.command('rules <key>').description('change where a key may be used from; what is not said stays')),
  ).action(async (key: string, options: WriteKeyOptions) => {
    const { changeWriteKey } = await import('./write-keys.js');
    end(await changeWriteKey(terminal, key, options));
  });
  addAdminOptions(
    keys.command('revoke <key>').description('refuse what is sent with a key; never the only one there is'),
  ).action(async (key: string, options: AdminOptions) => {
    const { revokeWriteKey } = await import('./write-keys.js');
    end(await revokeWriteKey(terminal, key, options));
  });
  for (const command of keys.commands) command.helpOption('--help', 'print help');
}

function addRules(command: Command): Command {
  return command
    .option('--origin <origin>', 'pages of https://app.example or https://*.example; may be repeated', collectOrigin)
    .addOption(new Option('--any-origin', 'pages of any origin').conflicts('origin'))
    .option('--server', 'requests without an origin, as servers make them, are taken')
    .option('--no-server', 'requests without an origin are refused');
}

function collectOrigin(text: string, before: string[] = []): string[] {
  if (new RegExp(originPattern, 'u').test(text)) return [...before, text];
  throw new InvalidArgumentError('An origin is https://app.example, https://*.example or the like, without a path.');
}
