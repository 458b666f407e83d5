/** What a value of each type of option is after it was read. */
export interface OptionTypes {
  /** Any text. */
  text: string;
  /** A file or folder; absolute after it was read. Relative ones are meant from where they are written: the configuration file, or where the command runs. */
  path: string;
  /** Several of them: a list in the file, separated by commas elsewhere. */
  paths: string[];
  /** `https://…` or `http://…`, without a slash at the end. */
  address: string;
  /** A whole number between `min` and `max`. */
  integer: number;
  /** True or false; in the environment 1, true, yes, on or 0, false, no, off. */
  boolean: boolean;
  /** JSON that fits `schema`, in the configuration file only. */
  json: unknown;
}

/** One thing that can be configured, described so that file, environment, flags, help and print-out come from the same line. */
export interface ConfigOption {
  type: keyof OptionTypes;
  /** What it does, for `--help` and the schema of the file: a phrase without a full stop. */
  what: string;
  /** Name in the environment, `DOCENT_…`; absent: cannot be set there. */
  env?: `DOCENT_${string}`;
  /** As commander writes it, `--port <number>`; a boolean also gets `--no-…`. Absent: cannot be set there. */
  flag?: `--${string}`;
  /** What holds when nobody says anything; absent: nothing. */
  default?: string | number | boolean;
  /** `true`: never shown. `credentials`: an address whose user and password are never shown. */
  secret?: true | 'credentials';
  /** Smallest integer. Default: 0. */
  min?: number;
  /** Largest integer. Default: 2^53 - 1. */
  max?: number;
  /** JSON Schema of a `json` option. */
  schema?: object;
}
