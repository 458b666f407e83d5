import { beforeEach } from 'node:test';
import { createFakeWorld, type FakeTab, type FakeWorld } from './fake-world.js';
import { serve, startClient } from './start-client.js';

/** The how-to that tests of the record are about. */
export const ref = 'howto:book-a-room';
/** Where the record is stored. */
export const place = 'docent-meridian-customer/customer';

export const mark = (done: boolean, at: number) => ({ done, at, revision: 'r1' });
/** Progress with these steps done. */
export const steps = (...ids: string[]) => ({ steps: Object.fromEntries(ids.map(id => [id, mark(true, 1)])) });

/** For a suite: a browser with a page of its own before each test, served by a collector. */
export function recordWorld() {
  let world: FakeWorld;
  const renew = () => {
    world = createFakeWorld();
    serve(world);
  };
  beforeEach(renew);
  return {
    get world() {
      return world;
    },
    /** Begins with another browser, within a test. */
    renew,
    /** The record as it is stored. */
    stored: () => world.storage.get(place)?.get('record') as { progress: Record<string, unknown> } | undefined,
    /** The record as a tab that opens now knows it. */
    start: (tab: FakeTab = world.tab()) => startClient(tab).records,
    /** A tab that hears nothing of others, as one that was frozen. */
    deaf(): FakeTab {
      const tab = world.tab();
      tab.platform.channel = () => () => {};
      return tab;
    },
  };
}
