import type { DocentOptions } from '@docent/client';
import { fetchAnyway } from '@docent/client/project/fetch-anyway.js';
import { fetchJson } from '@docent/client/project/fetch-json.js';
import { manifestUrl } from '@docent/client/project/manifest-url.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '@docent/elements/base/voice-request.js';
import { DocentError } from '@docent/schema/names';

/**
 * Reads what customers say in public, from the collector; nothing about the reader is sent along.
 *
 * @throws {DocentError} `not-configured` where the page has no collector, `not-found`, `unreachable`, `invalid`
 */
export async function readVoice(
  { defaultView }: Document,
  options: DocentOptions,
  { list, query, subject }: VoiceRequest,
): Promise<VoiceResponse> {
  const base = options.config ? undefined : manifestUrl(options);
  if (!base || !defaultView) throw new DocentError('not-configured', 'What customers say needs a collector.');
  const url = new URL(`subjects/${encodeURIComponent(subject)}/${list}`, base);
  url.search = new URLSearchParams(query).toString();
  const answer = (await fetchJson(fetchAnyway(defaultView), url.href)) as VoiceAnswers[typeof list];
  return { answer, media: new URL('media/', base).href };
}
