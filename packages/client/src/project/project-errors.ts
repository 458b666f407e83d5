import type { Manifest } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { DocentOptions } from '../options.js';
import { nearestName } from './nearest-name.js';

// Loaded when something is wrong, which is no reason to make every page carry the words for it.

/** `not-configured`: the options name no project that can be loaded. */
export function notConfigured({ inline }: DocentOptions): DocentError {
  return new DocentError(
    'not-configured',
    inline
      ? 'A project inside the page has to be compiled first: run "docent compile -o <folder>" and set data-config to its manifest.json.'
      : 'No project is named. Set data-project="<id>" on the docent.js script tag, or data-config="<address of a manifest.json>".',
  );
}

/** `not-found`: an entity does not exist; with the nearest ref that does. */
export function notPublished(ref: string, { entities, project }: Manifest): DocentError {
  const near = nearestName(ref, Object.keys(entities));
  return new DocentError(
    'not-found',
    `${ref} is not published in project "${project}".${near ? ` Did you mean ${near}?` : ''}`,
  );
}
