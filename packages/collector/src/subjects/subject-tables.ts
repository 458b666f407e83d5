/** One row per subject that was ever imported. */
export interface SubjectTable {
  project: string;
  id: string;
  /** See `shardKey`. */
  shard_key: number;
  kind: string;
  title: string;
  url: string | null;
  image: string | null;
  /** A decimal number as text, so that no cent is lost. */
  price_amount: string | null;
  price_currency: string | null;
  availability: string | null;
  /** JSON. */
  attributes: string;
  /** SHA-256 over what is published of it, hexadecimal. */
  content_hash: string;
  /** Length of what is published of it. */
  bytes: number;
  /** Revision of the project's subjects since which it is like this. */
  revision: number;
  updated_at: number;
  deleted_at: number | null;
}

/** One row per earlier state of a subject, kept for a while. */
export interface SubjectHistoryTable {
  project: string;
  id: string;
  shard_key: number;
  /** First revision with it. */
  from_revision: number;
  /** First revision without it. */
  until_revision: number;
  /** JSON as browsers get it. */
  published: string;
  replaced_at: number;
}

/** One row per project that has subjects: what they are as a whole. */
export interface SubjectSetTable {
  project: string;
  /** Counts the changes. */
  revision: number;
  /** All content hashes, joined by exclusive or: the same subjects have the same digest, in whatever order they came. */
  digest: string;
  /** How many there are. */
  subjects: number;
  bytes: number;
  /** Null while there are none. */
  version: string | null;
  shards: number;
}

/** One row per version that browsers may still ask for. */
export interface SubjectVersionTable {
  project: string;
  version: string;
  revision: number;
  shards: number;
  /** Since when there is a newer one; null for the present one. */
  retired_at: number | null;
}
