import type { Client, DocentOptions } from '@docent/client';
import { fetchAnyway } from '@docent/client/project/fetch-anyway.js';
import { fetchJson } from '@docent/client/project/fetch-json.js';
import { manifestUrl } from '@docent/client/project/manifest-url.js';
import type { ModelRequest, ModelResponse } from '@docent/elements/base/model-request.js';
import { shardOf } from '@docent/engine/publish/shard-of.js';
import { decodeModel, joinModels } from '@docent/engine/recommend/decode-model.js';
import { ModelError } from '@docent/engine/recommend/model-error.js';
import { readModel } from '@docent/engine/recommend/read-model.js';

/** Milliseconds that a part of a model may take. */
const patience = 10_000;

/**
 * Reads what was learned for a list: of the files of neighbours those that hold what the customer has. Nothing about the customer is
 * sent, but which of the files. Never rejects: what cannot be used says why.
 */
export async function readListModel(
  { defaultView }: Document,
  options: DocentOptions,
  { project }: Pick<Client, 'project'>,
  { items, list }: ModelRequest,
): Promise<ModelResponse> {
  const base = options.config ? undefined : manifestUrl(options);
  if (!base || !defaultView) return {};
  const fetch = fetchAnyway(defaultView);

  async function readPart(url: string, owner: string): Promise<ReturnType<typeof decodeModel>> {
    let bytes: ArrayBuffer;
    try {
      // What is once there never changes.
      const cache = 'force-cache';
      const answer = await defaultView!.fetch(url, {
        credentials: 'omit',
        cache,
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      bytes = await answer.arrayBuffer();
    } catch {
      throw new ModelError('unreachable');
    }
    return decodeModel(new Uint8Array(bytes), owner, list);
  }

  try {
    const { project: owner } = await project.manifest();
    const url = new URL(`models/${encodeURIComponent(list)}`, base).href;
    const model = readModel(await fetchJson(fetch, url), owner, list);
    const { shards, version } = model;
    const wanted = shards ? [...new Set(items.map(item => shardOf(item, shards)))] : [];
    try {
      const parts = await Promise.all(wanted.map(shard => readPart(`${url}/${version}/${shard}.bin`, owner)));
      return { model, neighbours: joinModels(parts) };
    } catch (error) {
      // What many use can be told without them.
      return { model, fault: faultOf(error) };
    }
  } catch (error) {
    // Nothing was learned yet: nobody's fault.
    return Object(error).code === 'not-found' ? {} : { fault: faultOf(error) };
  }
}

/** Answers that are no JSON are damaged; everything else that is not the model's own fault is the network's. */
const faultOf = (error: unknown): NonNullable<ModelResponse['fault']> =>
  error instanceof ModelError ? error.fault : Object(error).code === 'invalid' ? 'damaged' : 'unreachable';
