import type { Purpose } from '@docent/schema/names';
import type { Consent } from '../consent.js';
import type { DocentEvents, Middleware } from '../docent.js';
import type { Emitter } from '../emitter.js';
import type { DocentOptions, Report } from '../options.js';
import type { KeyValueStore, Platform } from '../platform/platform.js';
import type { ProjectSource } from '../project/create-project-source.js';
import type { RecordStore } from '../record/record-store.js';

/** What a tracker works with. */
export interface TrackerSetup {
  platform: Platform;
  options: DocentOptions;
  consent: Consent;
  report: Report;
  emitter: Emitter<DocentEvents>;
  middleware: ReadonlySet<Middleware>;
  project: ProjectSource;
  /** Name that the tabs of one project share. */
  name: string;
  outboxStore: KeyValueStore;
  customerStore: KeyValueStore;
  /** Makes ids that sort in the order they were made. */
  uuid: () => string;
  /** What has to be agreed to for an event. */
  purposeOf: (event: string) => Purpose | 'any';
  /** Erased when somebody else has signed in than before, exchanged for who has signed in with a token. */
  records: RecordStore;
  /** Tells other tabs that somebody has signed in or out. */
  identityChanged: () => void;
}
