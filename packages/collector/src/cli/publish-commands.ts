import { type Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '../admin/role.js';
import { addAdminOptions, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { CreateKeyOptions } from './keys.js';
import type { PublishOptions } from './publish.js';
import type { RollbackOptions } from './rollback.js';
import type { Terminal } from './terminal.js';
import type { VersionsOptions } from './versions.js';

/** `docent publish`, `rollback`, `versions` and `keys`: what a collector is administered with. */
export function addPublishCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const environment = () =>
    new Option('--env <environment>', 'where').choices(['staging', 'production']).default('production');

  addAdminOptions(
    program
      .command('publish [file]')
      .description('validate a project, say what changes, and publish it as a version that stays')
      .addOption(environment())
      .option('--at <time>', 'serve it from then on, such as 2026-12-01T08:00:00Z')
      .option('--dry-run', 'say what would change, and publish nothing'),
  ).action(async (file = 'docent.json', options: PublishOptions) => {
    const { publish } = await import('./publish.js');
    end(await publish(terminal, file, options));
  });

  addAdminOptions(
    program
      .command('rollback [version]')
      .description('serve the version before, or the one named by number or hash')
      .addOption(environment()),
  ).action(async (version: string | undefined, options: RollbackOptions) => {
    const { rollback } = await import('./rollback.js');
    end(await rollback(terminal, version, options));
  });

  addAdminOptions(
    program
      .command('versions')
      .description('list what was published, what is served where, and what is planned')
      .option('--changes <version>', 'say what a version changed')
      .option('--cancel <id>', 'drop something that is planned'),
  ).action(async (options: VersionsOptions) => {
    const { versions } = await import('./versions.js');
    end(await versions(terminal, options));
  });

  addKeyCommands(program, terminal, end);
}

function addKeyCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const keys = program.command('keys').description('API keys: create, list, rotate, revoke').helpCommand(false);
  const id = /^[0-9A-Za-z]{12}$/;
  const parseId = (text: string) => {
    if (!id.test(text)) throw new InvalidArgumentError('It is the part of a key between dk_ and the next _.');
    return text;
  };

  addAdminOptions(
    keys
      .command('create')
      .description('make a key; it is shown this once')
      .addOption(new Option('--role <role>', 'what it may do').choices([...roles]))
      .option('--name <name>', 'who or what it is for')
      .option(
        '--admin',
        'make the first admin key, directly on the store of this machine, for every project or --project',
      )
      .option('--data <folder>', 'with --admin: the data folder')
      .option('--store <address>', 'with --admin: the store'),
  ).action(async (options: CreateKeyOptions) => {
    const { createKey } = await import('./keys.js');
    end(await createKey(terminal, options));
  });
  addAdminOptions(keys.command('list').description('list keys, without their secrets')).action(
    async (options: AdminOptions) => {
      const { listKeys } = await import('./keys.js');
      end(await listKeys(terminal, options));
    },
  );
  addAdminOptions(
    keys
      .command('rotate')
      .argument('<id>', 'id of the key', parseId)
      .description('make a key in the place of another, which goes on for some hours')
      .option('--overlap <hours>', 'how long the old one goes on (default: 24)', parseHours),
  ).action(async (key: string, options: AdminOptions & { overlap?: number }) => {
    const { rotateKey } = await import('./keys.js');
    end(await rotateKey(terminal, key, options));
  });
  addAdminOptions(
    keys.command('revoke').argument('<id>', 'id of the key', parseId).description('end a key at once'),
  ).action(async (key: string, options: AdminOptions) => {
    const { revokeKey } = await import('./keys.js');
    end(await revokeKey(terminal, key, options));
  });
}

function parseHours(text: string): number {
  const hours = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || hours > 720) throw new InvalidArgumentError('Hours are a number from 0 to 720.');
  return hours;
}
