import type { DocentOptions } from '../options.js';

/** Where the manifest lies; `undefined` when the options name no project that can be loaded. */
export function manifestUrl({ config, endpoint, project }: DocentOptions): string | undefined {
  if (config || !project || !endpoint) return config;
  return `${endpoint.replace(/\/$/, '')}/v1/projects/${encodeURIComponent(project)}/manifest.json`;
}
