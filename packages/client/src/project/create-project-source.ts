import { matchLocale } from '@docent/engine/publish/match-locale.js';
import { shardOf } from '@docent/engine/publish/shard-of.js';
import type { EntityHashes, IndexShard, Manifest, PublishedEntity } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { DocentOptions } from '../options.js';
import type { Fetch } from '../platform/platform.js';
import { fetchJson } from './fetch-json.js';
import { manifestUrl } from './manifest-url.js';

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

/**
 * Loads nothing before it is asked. What arrives is checked to the depth that looking things up needs: the compiler has
 * validated the rest, and each widget looks at its own entity.
 */
export function createProjectSource(fetch: Fetch, options: DocentOptions): ProjectSource {
  const loads = new Map<string, Promise<unknown>>();
  const base = manifestUrl(options);
  let known: Manifest | undefined;

  /** Concurrent askers share one request; a failed one is forgotten, so that asking again tries again. */
  function load<T>(url: string, valid: (value: T) => unknown): Promise<T> {
    const running = loads.get(url) as Promise<T> | undefined;
    if (running) return running;
    const loading = fetchJson(fetch, url).then(value => {
      if (value && valid(value as T)) return value as T;
      throw new DocentError('invalid', `${url} is not what Docent publishes: compile it again.`);
    });
    loads.set(url, loading);
    loading.catch(() => loads.delete(url));
    return loading;
  }

  async function manifest(): Promise<Manifest> {
    if (!base) throw (await import('./project-errors.js')).notConfigured(options);
    return (known = await load<Manifest>(
      base,
      ({ entities, format, locales }) => format === 1 && entities && locales?.length,
    ));
  }

  async function hashesOf(ref: string, from: Manifest): Promise<EntityHashes> {
    const placed = Object.hasOwn(from.entities, ref) && from.entities[ref];
    if (placed) return placed;
    if (from.shards) {
      const url = new URL(`i/${from.version}/${shardOf(ref, from.shards)}.json`, base).href;
      const { entities } = await load<IndexShard>(url, shard => shard.entities);
      const listed = Object.hasOwn(entities, ref) && entities[ref];
      if (listed) return listed;
    }
    throw (await import('./project-errors.js')).notPublished(ref, from);
  }

  return {
    manifest,
    loaded: () => known,
    async entity(ref, wishes) {
      const from = await manifest();
      const hashes = await hashesOf(ref, from);
      const locale = matchLocale(
        wishes,
        from.locales.filter(each => Object.hasOwn(hashes, each)),
      );
      const url = new URL(`e/${hashes[locale]}.json`, base).href;
      return { ...(await load<PublishedEntity>(url, entity => entity.ref === ref)), base: url };
    },
  };
}
