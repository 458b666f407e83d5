import type { Manifest } from '@docent/schema';

/** A compiled project, ready to be written or stored. */
export interface Published {
  manifest: Manifest;
  /** Content by path: `manifest.json`, `i/<version>/<shard>.json`, `e/<hash>.json`. */
  files: Map<string, Uint8Array>;
  /** Absolute source paths by published path, `a/<hash>.<ext>`. */
  assets: Map<string, string>;
}
