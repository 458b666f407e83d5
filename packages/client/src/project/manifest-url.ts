import { DocentError } from '@docent/schema/names';
import type { DocentOptions } from '../options.js';

/**
 * Where the manifest lies.
 *
 * @param page address that a relative one is resolved against
 * @throws {DocentError} `not-configured` when the options name no project that can be loaded, `invalid` when an address is none
 */
export function manifestUrl({ config, endpoint, inline, project }: DocentOptions, page: string): string {
  if (config) return absolute(config, page, 'data-config');
  if (project && endpoint) {
    const path = `/v1/projects/${encodeURIComponent(project)}/manifest.json`;
    return absolute(endpoint.replace(/\/$/, '') + path, page, 'data-endpoint');
  }
  if (inline) {
    throw new DocentError(
      'not-configured',
      'A project inside the page (application/docent+json) has to be compiled first. Run "docent compile -o <folder>" and set data-config to its manifest.json.',
    );
  }
  throw new DocentError(
    'not-configured',
    'No project. Set data-project="<id>" on the docent.js script tag, or data-config="<address of a manifest.json>".',
  );
}

function absolute(url: string, page: string, name: string): string {
  try {
    return new URL(url, page).href;
  } catch {
    throw new DocentError('invalid', `${name} is not an address: "${url}".`);
  }
}
