import { type Client, createClient, type DocentOptions } from '@docent/client';
import { DocentError } from '@docent/schema/names';
import type { FakeTab, FakeWorld, Reply, SeenRequest } from './fake-world.js';
import { acknowledge } from './fake-world.js';

export const endpoint = 'https://learn.vendor.example';
export const manifest = {
  format: 1,
  project: 'meridian',
  name: 'Meridian',
  version: 'v1',
  locales: ['en', 'de'],
  entities: { 'howto:book-a-room': { en: 'h1', de: 'h2' } },
  shards: 2,
  writeKey: 'wk',
};

/** Serves the manifest beside whatever `batches` answers. */
export function serve(world: FakeWorld, batches: (request: SeenRequest) => Reply | Promise<Reply> = acknowledge): void {
  world.answer = request => {
    if (request.body) return batches(request);
    return request.url.endsWith('/manifest.json') ? { body: manifest } : { status: 404, body: 'no' };
  };
}

/** A client in a tab, with a collector that works, unless the options say otherwise. */
export function startClient(tab: FakeTab, options: DocentOptions = {}): Client {
  return createClient({
    platform: tab.platform,
    report: tab.report,
    placing: () => Promise.reject(new DocentError('not-configured', 'This page shows nothing.')),
    options: { project: 'meridian', endpoint, consent: 'granted', ...options },
  });
}
