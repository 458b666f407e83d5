import type { Client, Platform } from '@docent/client';
import type { Placing } from '@docent/client/placement/placing.js';
import type { HoldOut } from '../create-hold-out.js';
import type { RunSetup } from '../run-client.js';
import { openUnasked } from './open-unasked.js';

/** What appears beside what the page itself shows: unasked, when its placements say so, and when somebody asks for it. */
export type Unasked = Placing;

/** What deciding and showing works with. */
export interface UnaskedSetup extends Omit<RunSetup, 'project' | 'waiting' | 'destroy'> {
  client: Client;
  platform: Platform;
  /** What keeps entities from customers, in projects with experiments. */
  holdOut: () => Promise<HoldOut>;
}

/**
 * Looks from now on whether something may appear. Part of a chunk that only pages load that have placements, or ask for
 * something to be shown. What cannot be loaded now is tried again when it is asked for, or the network is back.
 */
export function createUnasked(
  run: RunSetup,
  client: Client,
  platform: Platform,
  holdOut: UnaskedSetup['holdOut'],
): Unasked {
  let opening: Promise<Placing> | undefined;
  const open = () =>
    (opening ??= openUnasked({ ...run, client, platform, holdOut }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
  const begin = () => void open().catch(error => run.report.debug('What appears unasked is tried again.', error));
  platform.on('online', begin, run.until);
  begin();
  return {
    show: async ref => (await open()).show(ref),
    hide: async ref => (await open()).hide(ref),
    explain: async ref => (await open()).explain(ref),
  };
}
