import type { Generated } from 'kysely';

/** One row, `revision`: grows with each change, so that other collectors see with one read that there was one. */
export interface AdministrationTable {
  name: 'revision';
  revision: number;
}

/** One row per API key; of its secret there is only the SHA-256. */
export interface ApiKeyTable {
  /** `*`: a key of the installation, for every project. */
  project: string;
  key_id: string;
  role: 'viewer' | 'author' | 'publisher' | 'admin';
  name: string;
  secret_hash: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

/** One row per public write key. */
export interface WriteKeyTable {
  project: string;
  write_key: string;
  /** JSON list of the origins it may be used from; null: from any. */
  origins: string | null;
  /** Whether requests without an origin are taken: those of servers. */
  server: 0 | 1;
  created_at: number;
  revoked_at: number | null;
}

/** Content of published files by its SHA-256. */
export interface PublishedFileTable {
  hash: string;
  bytes: number;
  content: Uint8Array;
}

/** Which file lies at an address of a project. */
export interface PublishedPathTable {
  project: string;
  path: string;
  hash: string;
}

/** One row per version that was ever published. */
export interface VersionTable {
  project: string;
  version: string;
  /** Counts the versions of a project from 1. */
  number: number;
  name: string;
  /** The manifest as JSON, without a write key. */
  manifest: string;
  created_at: number;
  created_by: string;
}

/** One row per time that a version was published into an environment. */
export interface ActivationTable {
  project: string;
  environment: Environment;
  place: number;
  /** Place of the activation that was in force before; null: none. */
  previous: number | null;
  version: string;
  activated_at: number;
}

/** What an environment serves. */
export interface PointerTable {
  project: string;
  environment: Environment;
  place: number;
  version: string;
  moved_at: number;
}

/** One row per activation that was planned. */
export interface ScheduleTable {
  project: string;
  schedule_id: string;
  environment: Environment;
  version: string;
  due_at: number;
  state: 'pending' | 'done' | 'cancelled';
  created_at: number;
  created_by: string;
}

/** JSON by project. */
export interface ProjectSettingsTable {
  project: string;
  settings: string;
}

/** One row per change that somebody made. */
export interface AuditTable {
  seq: Generated<number>;
  project: string;
  at: number;
  /** Null: not by a key, but by the collector itself or on the store directly. */
  key_id: string | null;
  actor: string;
  action: string;
  subject: string | null;
  detail: string;
}

/** Where a version can be in force. */
export const environments = ['staging', 'production'] as const;
export type Environment = (typeof environments)[number];

/** The tables of keys, versions and audit. */
export interface AdminTables {
  administration: AdministrationTable;
  api_keys: ApiKeyTable;
  write_keys: WriteKeyTable;
  published_files: PublishedFileTable;
  published_paths: PublishedPathTable;
  versions: VersionTable;
  activations: ActivationTable;
  pointers: PointerTable;
  schedules: ScheduleTable;
  project_settings: ProjectSettingsTable;
  audit: AuditTable;
}
