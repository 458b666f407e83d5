import type { EntityHashes, Manifest, PublishedExperiment, PublishedPlacements, PublishedTheme } from '@docent/schema';
import { compareCodeUnits } from '../source/compare-code-units.js';
import { buildIndex } from './build-index.js';
import { contentHash } from './content-hash.js';
import type { EntityFiles } from './publish-entity.js';
import type { Published } from './published.js';

/** Projects up to this size list every entity in the manifest. */
const placedByDefault = 20;

/** What the manifest says about the project itself. */
export interface ProjectFields {
  project: string;
  name: string;
  locales: string[];
  theme?: PublishedTheme;
  experiments?: Readonly<Record<string, PublishedExperiment>> | undefined;
  unasked?: PublishedPlacements;
  signals?: Manifest['signals'];
}

/** Puts the files of all entities together with manifest and index. The same entities give the same bytes, in any order. */
export function buildPublished(
  { project, name, locales, theme, experiments, signals, unasked }: ProjectFields,
  entities: readonly EntityFiles[],
  assets: Map<string, string>,
): Published {
  const files = new Map<string, Uint8Array>();
  const placed = new Map<string, EntityHashes>();
  const indexed = new Map<string, EntityHashes>();
  for (const entity of [...entities].sort((a, b) => compareCodeUnits(a.ref, b.ref))) {
    const isPlaced = entity.placed ?? entities.length <= placedByDefault;
    (isPlaced ? placed : indexed).set(entity.ref, entity.hashes);
    for (const [hash, json] of entity.files) files.set(`e/${hash}.json`, encode(json));
  }
  const shards = buildIndex(indexed);
  const content = {
    project,
    name,
    ...{ locales, ...(theme && { theme }), ...(unasked && { unasked }) },
    ...{ entities: Object.fromEntries(placed), ...(signals && { signals }), ...(experiments && { experiments }) },
    shards: shards.length,
  };
  const version = contentHash(JSON.stringify([content, shards]));
  shards.forEach((shard, index) => files.set(`i/${version}/${index}.json`, encode(JSON.stringify(shard))));
  const manifest: Manifest = { format: 1, version, ...content };
  files.set('manifest.json', encode(JSON.stringify(manifest)));
  return { manifest, files, assets };
}

function encode(json: string): Uint8Array {
  return new TextEncoder().encode(json);
}
