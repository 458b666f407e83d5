import { shardOf } from '@docent/engine/publish/shard-of.js';
import type { IndexShard, Manifest, PublishedEntity } from '@docent/schema';

/** One compiled example in one language, straight from the published files. */
export async function loadEntity<E extends PublishedEntity>(ref: string, locale: string): Promise<E> {
  const folder = new URL('/gallery-project/', location.href);
  const read = async <T>(path: string): Promise<T> => (await (await fetch(new URL(path, folder))).json()) as T;
  const { entities, shards, version } = await read<Manifest>('manifest.json');
  // Of as many examples as there are, a manifest lists none: they stand in the index.
  const listed = shards ? (await read<IndexShard>(`i/${version}/${shardOf(ref, shards)}.json`)).entities : entities;
  const hash = (entities[ref] ?? listed[ref])?.[locale];
  if (!hash) throw new Error(`The gallery's project has no ${ref} in ${locale}. Compile demo/gallery/project again.`);
  const path = `e/${hash}.json`;
  return { ...(await read<E>(path)), base: new URL(path, folder).href };
}
