import { matchLocale, shardOf } from '@docent/engine';
import type { EntityHashes, Manifest, PublishedEntity } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { DocentOptions } from '../options.js';
import type { Platform } from '../platform/platform.js';
import { checkEntity, checkManifest, checkShard } from './check-published.js';
import { fetchJson } from './fetch-json.js';
import { manifestUrl } from './manifest-url.js';
import { nearestName } from './nearest-name.js';

/** The published project, loaded piece by piece when asked for; what is loaded once is kept for the page. */
export interface ProjectSource {
  /** @throws {DocentError} `not-configured`, `not-found`, `unreachable`, `invalid` */
  manifest(): Promise<Manifest>;
  /**
   * One entity in the locale that serves best.
   * @param wishes BCP 47 tags, best first
   * @throws {DocentError} as `manifest`; `not-found` names the nearest ref that is placed
   */
  entity(ref: string, wishes: readonly (string | undefined)[]): Promise<PublishedEntity>;
  /** The manifest, once it is loaded. */
  loaded(): Manifest | undefined;
}

/** Loads nothing before it is asked. */
export function createProjectSource(platform: Platform, options: DocentOptions): ProjectSource {
  const loads = new Map<string, Promise<unknown>>();
  // Taken now: the address of a single-page application changes under way.
  const page = platform.moment().url;
  let manifest: Manifest | undefined;

  /** Concurrent askers share one request; a failed one is forgotten, so that asking again tries again. */
  function once<T>(url: string, what: string, check: (value: unknown) => T): Promise<T> {
    const running = loads.get(url) as Promise<T> | undefined;
    if (running) return running;
    const load = fetchJson(platform, url, what).then(check);
    loads.set(url, load);
    load.catch(() => loads.delete(url));
    return load;
  }

  async function loadManifest(): Promise<Manifest> {
    const url = manifestUrl(options, page);
    const what = options.project ? `The project "${options.project}"` : 'The manifest';
    return (manifest = await once(url, what, value => checkManifest(value, url)));
  }

  async function hashesOf(ref: string, from: Manifest, base: string): Promise<EntityHashes> {
    if (Object.hasOwn(from.entities, ref)) return from.entities[ref] as EntityHashes;
    if (from.shards > 0) {
      const url = new URL(`i/${from.version}/${shardOf(ref, from.shards)}.json`, base).href;
      const shard = await once(url, `The index of ${ref}`, value => checkShard(value, url));
      if (Object.hasOwn(shard.entities, ref)) return shard.entities[ref] as EntityHashes;
    }
    const near = nearestName(ref, Object.keys(from.entities));
    throw new DocentError(
      'not-found',
      `${ref} is not published in project "${from.project}".${near ? ` Did you mean ${near}?` : ''}`,
    );
  }

  return {
    manifest: loadManifest,
    loaded: () => manifest,
    async entity(ref, wishes) {
      const from = await loadManifest();
      const base = manifestUrl(options, page);
      const hashes = await hashesOf(ref, from, base);
      const hash =
        hashes[
          matchLocale(
            wishes,
            from.locales.filter(locale => Object.hasOwn(hashes, locale)),
          )
        ];
      if (typeof hash !== 'string') throw new DocentError('invalid', `${ref} has no file in the manifest at ${base}.`);
      const url = new URL(`e/${hash}.json`, base).href;
      const entity = await once(url, ref, value => checkEntity(value, ref, url));
      return { ...entity, base: url };
    },
  };
}
