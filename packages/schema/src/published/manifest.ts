import type { ExperimentUnit } from '../experiment.js';
import type { AttentionSettings } from '../attention.js';
import type { Placement } from '../placement.js';
import type { ThemeToken } from '../names.js';
import type { Signal } from '../recommendations/signal.js';

/** Hash of the compiled file of an entity, by locale. `e/<hash>.json` */
export type EntityHashes = { [locale: string]: string };

/** `manifest.json`: the only published file whose content changes under its name. */
export interface Manifest {
  /** Version of this format. */
  format: 1;
  project: string;
  name: string;
  /** Hash over everything published; names the immutable index. */
  version: string;
  /** The first is the source locale. */
  locales: string[];
  theme?: PublishedTheme;
  /** What appears unasked; absent when nothing does. */
  unasked?: PublishedPlacements;
  /** Placed entities by ref; others are looked up in the index. */
  entities: { [ref: string]: EntityHashes };
  /** Number of index shards (a power of two); 0 when every entity is placed. Shard: see `shardOf` of the engine. */
  shards: number;
  /** What lists learn from, by id of the list: pages hear it that do not show them. Absent: nothing. */
  signals?: { [list: string]: Signal[] };
  /** Experiments by id; absent when there are none. */
  experiments?: { [id: string]: PublishedExperiment };
  /**
   * Imported subjects, of which there may be very many: `s/<version>/<shard>.json`, the shard by `shardOf` over the id. Added by
   * the collector, absent when there are none.
   */
  subjects?: { version: string; shards: number };
  /** Refs of which enough customers have answered: they no longer appear unasked. Added by the collector, absent when there are none. */
  full?: string[];
  /** Public key for `POST /v1/batch`; added by the collector, absent in a static bundle. */
  writeKey?: string;
}

/** What pages and reports know of an experiment. */
export interface PublishedExperiment {
  /** Refs of what those in the holdout do not get. */
  entities: string[];
  /** Share of all units in the holdout, between 0 and 1. */
  holdout: number;
  unit: ExperimentUnit;
  /** First day, in UTC; absent: since it is published. */
  starts?: string;
  /** The day from which nobody is held out any more, and nothing counts, in UTC. */
  decide: string;
}

/** Placements of a project, with all that they are decided by. */
export interface PublishedPlacements {
  /** By id. */
  placements: { [id: string]: Placement };
  /** Absent: the defaults. */
  attention?: AttentionSettings;
  /** How many answers are enough, by ref; absent when there is no such number. */
  quotas?: { [ref: string]: number };
  /** Shared conditions that their rules use, by id. */
  conditions?: { [id: string]: unknown };
  /** Shared values that their rules use, by id. */
  values?: { [id: string]: unknown };
}

/** `i/<version>/<shard>.json`: the entities whose ref hashes to that shard. */
export interface IndexShard {
  entities: { [ref: string]: EntityHashes };
}

/** Fallback values of the `--docent-*` custom properties, for light and for dark pages. */
export interface PublishedTheme {
  light?: { [token in ThemeToken]?: string };
  dark?: { [token in ThemeToken]?: string };
}
