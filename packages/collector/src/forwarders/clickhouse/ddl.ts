import { ForwarderError } from '../forwarder-error.js';

/** For which ClickHouse to write the statements. */
export interface DdlOptions {
  /** Default: `docent`. */
  database?: string;
  /** Replicated tables, which need ZooKeeper or ClickHouse Keeper, and the macros `{shard}` and `{replica}`. Default: false; true with `cluster`. */
  replicated?: boolean;
  /** Name of the cluster in `remote_servers`: a local table on each server and a distributed one over them. */
  cluster?: string;
}

const columns = `(
  project String,
  message_id String,
  type String,
  event String,
  user_id String,
  anonymous_id String,
  previous_id String,
  verified UInt8,
  timestamp DateTime,
  timestamp_ms Int64,
  received_at DateTime,
  received_at_ms Int64,
  original_timestamp String,
  tab String,
  sequence Nullable(Int64),
  seq UInt64,
  message String
)`;

/**
 * Statements that make the table, in SQL that ClickHouse has understood since 18.16. Rows of the same event are the same in
 * the key, so that the table merges them; the view merges those that the table has not merged yet. Distributed rows of the
 * same event go to the same shard.
 *
 * @throws ForwarderError when a name is not one
 */
export function clickhouseDdl({ database = 'docent', replicated = false, cluster }: DdlOptions = {}): string[] {
  const name = checkIdentifier(database, 'database');
  const order = `PARTITION BY toYYYYMM(timestamp)
ORDER BY (project, event, timestamp_ms, message_id)`;
  const table = cluster === undefined ? 'events' : 'events_local';
  const engine =
    replicated || cluster !== undefined
      ? `ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/${name}/${table}', '{replica}')`
      : 'ReplacingMergeTree()';
  return [
    `CREATE DATABASE IF NOT EXISTS ${name}`,
    `CREATE TABLE IF NOT EXISTS ${name}.${table} ${columns}
ENGINE = ${engine}
${order}`,
    ...(cluster === undefined ? [] : [distributed(name, checkIdentifier(cluster, 'cluster'))]),
    `CREATE VIEW IF NOT EXISTS ${name}.events_unique AS SELECT * FROM ${name}.events FINAL`,
  ];
}

/** The table over the local ones of each server. */
function distributed(database: string, cluster: string): string {
  return `CREATE TABLE IF NOT EXISTS ${database}.events ${columns}
ENGINE = Distributed(${cluster}, ${database}, events_local, cityHash64(project, message_id))`;
}

/**
 * A name that needs no quoting, so that no name can be more than a name.
 *
 * @throws ForwarderError when it is something else
 */
export function checkIdentifier(name: string, what: string): string {
  if (/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name)) return name;
  throw new ForwarderError(what, 'must be a name of letters, digits and _ that does not begin with a digit.');
}
