export { createClient, type Client } from './create-client.js';
export type { ClientSetup, RecordChange } from './client-setup.js';
export type { ConsentAnswer, ConsentChanges, ConsentStart, ConsentState } from './consent.js';
export type { DebugReport, Docent, DocentCall, DocentEvents, Middleware } from './docent.js';
export type { DocentMethods } from './docent-methods.js';
export type { OutgoingMessage } from './delivery/entry.js';
export type { RequestNote } from './delivery/create-delivery.js';
export type { Refusal } from './delivery/read-acknowledgement.js';
export type { Traits } from './capture/check-input.js';
export type { TokenSource } from './care/create-tokens.js';
export type { CommandDraft, CommandStatus, KeptCommand, Picture } from './commands/command-status.js';
export type { DocentOptions, Report } from './options.js';
export { createBrowserPlatform } from './platform/create-browser-platform.js';
export { momentOf } from './platform/moment-of.js';
export type {
  Answer,
  Fetch,
  KeyValueStore,
  LocalStore,
  Moment,
  Platform,
  PlatformSignal,
} from './platform/platform.js';
export { createProjectSource, type ProjectSource } from './project/create-project-source.js';
export type { RecordMode, RecordStore } from './record/record-store.js';
export { version } from './version.js';
