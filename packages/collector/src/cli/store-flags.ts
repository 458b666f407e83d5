import type { Command } from 'commander';

/** Where the store is that a command works on; a collector may be using it at the same time. */
export interface StoreLocation {
  /** Folder of the embedded store. Default: as `docent serve` would take it. */
  data?: string;
  /** PostgreSQL database or SQLite file, in place of the folder. Default: as `docent serve` would take it. */
  store?: string;
}

/** Which store a command works on, and which project in it. */
export interface StoreFlags extends StoreLocation {
  /** Default: the only project there is. */
  project?: string;
}

/** Gives a command the flags that say where its store is. */
export function addLocationFlags(command: Command): Command {
  return command
    .option('--data <folder>', 'data folder of the collector, which may be running (default: as for docent serve)')
    .option('--store <url>', 'postgres://… or a SQLite file, in place of a data folder');
}

/** Gives a command the flags that say which store it works on, and which project. */
export function addStoreFlags(command: Command): Command {
  return addLocationFlags(command).option('--project <id>', 'project (default: the only one there is)');
}
