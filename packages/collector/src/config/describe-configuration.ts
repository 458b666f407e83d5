import type { ConfigOption } from './config-option.js';
import { configOptions, type OptionName } from './config-options.js';
import type { ResolvedConfiguration } from './resolve-configuration.js';

/** One option that has a value, for people. */
export interface DescribedOption {
  name: OptionName;
  /** The value as it may be shown: secrets are masked. */
  shown: string;
  /** Where it comes from, by the name it has there: `--port`, `DOCENT_PORT`, the file, `default`. */
  origin: string;
}

/** What is in force and where each value comes from, in the order of the table. */
export function describeConfiguration({ values, origins }: ResolvedConfiguration): DescribedOption[] {
  return (Object.entries(configOptions) as [OptionName, ConfigOption][]).flatMap(([name, option]) => {
    const origin = origins.get(name);
    if (!origin) return [];
    const names = { flag: option.flag?.split(' ')[0] ?? 'command line', environment: option.env ?? origin };
    return [{ name, shown: mask(option, values[name]), origin: origin in names ? names[origin as 'flag'] : origin }];
  });
}

function mask({ secret }: ConfigOption, value: unknown): string {
  if (secret === true) return '(secret)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (secret !== 'credentials' || !URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.username) url.username = '***';
  if (url.password) url.password = '***';
  // Databases take passwords as parameters, too.
  for (const name of url.searchParams.keys())
    if (/pass|secret|key|token/i.test(name)) url.searchParams.set(name, '***');
  return url.href;
}
