import { DocentError } from '@docent/schema/names';
import type { DocentOptions } from '../options.js';
import type { ProjectSource } from '../project/create-project-source.js';
import type { Destination } from './send-batch.js';

/** Address of a route of the collector. */
export const routeOf = (endpoint: string, route: string): string => `${endpoint.replace(/\/$/, '')}/v1/${route}`;

/**
 * Where a page's messages go: to `events` if it names one, else to the collector; `undefined` when it has neither, as with a
 * static bundle.
 */
export function destinationOf(
  { config, endpoint, events, writeKey }: DocentOptions,
  project: ProjectSource,
): (() => Promise<Destination>) | undefined {
  if (events) {
    const url = new URL(events);
    if (url.pathname === '/') url.pathname = '/v1/batch';
    return async () => ({ url: url.href, writeKey, foreign: true });
  }
  if (config || !endpoint) return undefined;
  return async () => {
    const manifest = await project.manifest();
    if (!manifest.writeKey)
      throw new DocentError('invalid', 'The manifest has no write key, so events cannot be sent.');
    return { url: routeOf(endpoint, 'batch'), writeKey: manifest.writeKey, foreign: false };
  };
}
