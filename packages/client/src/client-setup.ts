import type { DocentOptions, Report } from './options.js';
import type { Platform } from './platform/platform.js';
import type { Placing } from './placement/placing.js';
import type { ProjectSource } from './project/create-project-source.js';

/** What is known from now on; `slice` is `undefined` when that is nothing. */
export interface RecordChange {
  /** Address of the slice, as {@link RecordStore} has it: of progress, the ref. */
  ref: string;
  slice: unknown;
}

/** What a client works with. */
export interface ClientSetup {
  platform: Platform;
  options: DocentOptions;
  report: Report;
  /** Default: one that loads what `options` names. */
  project?: ProjectSource;
  /** Brings what shows entities on the page. */
  placing: () => Promise<Placing>;
}
