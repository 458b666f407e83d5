import { dirname, resolve } from 'node:path';
import type { ConfigOption } from './config-option.js';
import { type Configuration, configOptions, type OptionName } from './config-options.js';
import { ConfigurationError } from './configuration-error.js';
import { defaultConfigFile, readConfigFile } from './read-config-file.js';
import { readOption } from './read-option.js';

/** Where options come from. */
export interface ConfigurationSources {
  /** By name of the option, as the command line gave them; absent ones are undefined. */
  flags: Readonly<Partial<Record<OptionName, unknown>>>;
  env: Readonly<Record<string, string | undefined>>;
  /** Configuration file; must be there when it is named. Default: `DOCENT_CONFIG`, else `docent.config.json` where there is one. */
  file?: string | undefined;
  /** Folder that the command runs in. */
  cwd: string;
}

/** Where a value comes from. */
export type Origin = 'flag' | 'environment' | 'file' | 'default';

/** What is in force and why. */
export interface ResolvedConfiguration {
  values: Configuration;
  /** Where each value comes from; options without a value are missing. */
  origins: ReadonlyMap<OptionName, Origin>;
  /** Absolute path of the configuration file that was read. */
  file?: string;
  /** What was probably meant otherwise, such as a variable that no option has. */
  warnings: readonly string[];
}

/** Variables that other parts of the command line read. */
const otherVariables = ['DOCENT_CONFIG', 'DOCENT_API_KEY', 'DOCENT_ENDPOINT'];

/**
 * Puts the configuration together: flags before environment before file before default, option by option.
 *
 * @throws ConfigurationError that says which of them is wrong, and how to mend it
 */
export async function resolveConfiguration({
  flags,
  env,
  file,
  cwd,
}: ConfigurationSources): Promise<ResolvedConfiguration> {
  const named = file ?? (env['DOCENT_CONFIG'] || undefined);
  const path = resolve(cwd, named ?? defaultConfigFile);
  const fields = await readConfigFile(path, named ?? defaultConfigFile);
  if (named !== undefined && !fields)
    throw new ConfigurationError(named, 'is not there. Check --config or DOCENT_CONFIG.');

  const values: Record<string, unknown> = {};
  const origins = new Map<OptionName, Origin>();
  for (const [name, option] of Object.entries(configOptions) as [OptionName, ConfigOption][]) {
    const given = flags[name];
    const variable = option.env && env[option.env];
    const take = (origin: Origin, value: unknown, where: string, folder: string) => {
      values[name] = readOption(option, value, where, folder);
      origins.set(name, origin);
    };
    if (given !== undefined) take('flag', given, option.flag?.split(' ')[0] ?? name, cwd);
    else if (variable) take('environment', variable, option.env ?? name, cwd);
    else if (fields && Object.hasOwn(fields, name)) {
      take('file', fields[name], `${named ?? defaultConfigFile}: "${name}"`, dirname(path));
    } else if (option.default !== undefined) take('default', option.default, name, cwd);
  }
  return { values: values as Configuration, origins, ...(fields && { file: path }), warnings: unknownVariables(env) };
}

function unknownVariables(env: ConfigurationSources['env']): string[] {
  const known = [...Object.values<ConfigOption>(configOptions).map(option => option.env), ...otherVariables];
  return Object.keys(env)
    .filter(name => name.startsWith('DOCENT_') && !known.includes(name))
    .map(name => `${name} is set, and no option has this name; it changes nothing.`);
}
