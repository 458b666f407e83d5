import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ConfigOption } from '../config/config-option.js';
import { configOptions } from '../config/config-options.js';
import { ConfigurationError } from '../config/configuration-error.js';
import { readOption } from '../config/read-option.js';

/** Gives a command the flags of the option table, and `--config`. A wrong value is wrong usage. */
export function addConfigFlags(command: Command, cwd: string): Command {
  command.option('--config <file>', 'configuration file (default: docent.config.json where there is one)');
  for (const [name, option] of Object.entries<ConfigOption>(configOptions)) {
    if (!option.flag) continue;
    const what = option.default === undefined || option.type === 'boolean' ? '' : ` (default: ${option.default})`;
    const flag = new Option(option.flag, `${option.what}${what}`);
    if (flag.attributeName() !== name) throw new Error(`The flag ${option.flag} is not named for the option ${name}.`);
    if (option.type !== 'boolean') flag.argParser(text => read(option, text, cwd));
    command.addOption(flag);
    // What the file or the environment switches on, a flag can switch off.
    if (option.type === 'boolean') command.addOption(new Option(`--no-${option.flag.slice(2)}`).hideHelp());
  }
  return command;
}

function read(option: ConfigOption, text: string, cwd: string): unknown {
  try {
    return readOption(option, text, 'The value', cwd);
  } catch (error) {
    throw error instanceof ConfigurationError ? new InvalidArgumentError(error.message) : error;
  }
}
