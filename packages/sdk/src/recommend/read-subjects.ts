import type { Client, DocentOptions } from '@docent/client';
import { fetchAnyway } from '@docent/client/project/fetch-anyway.js';
import { fetchJson } from '@docent/client/project/fetch-json.js';
import { manifestUrl } from '@docent/client/project/manifest-url.js';
import type { SubjectsRequest, SubjectsResponse } from '@docent/elements/base/model-request.js';
import { shardOf } from '@docent/engine/publish/shard-of.js';
import type { PublishedSubject, SubjectShard } from '@docent/schema';

/** Reads what imported subjects are called, from the parts of the list that they are in. What cannot be loaded is left out. */
export async function readSubjects(
  { defaultView }: Document,
  options: DocentOptions,
  { project }: Pick<Client, 'project'>,
  { ids }: SubjectsRequest,
): Promise<SubjectsResponse> {
  const { subjects } = await project.manifest();
  const base = manifestUrl(options);
  const found = new Map<string, PublishedSubject>();
  if (!subjects || !base || !defaultView) return found;
  const { shards, version } = subjects;
  const load = async (shard: number) => {
    const url = new URL(`s/${version}/${shard}.json`, base).href;
    const part = (await fetchJson(fetchAnyway(defaultView), url).catch(() => undefined)) as SubjectShard | undefined;
    for (const id of ids) {
      const subject = Object.hasOwn(Object(part?.subjects), id) ? part!.subjects[id] : undefined;
      if (typeof subject?.title === 'string') found.set(id, subject);
    }
  };
  await Promise.all([...new Set(ids.map(id => shardOf(id, shards)))].map(load));
  return found;
}
