import { expect, waitUntil } from '@open-wc/testing';
import { richHowto } from '../../fixtures/howto.js';
import { find, mount, unmountAll } from '../../fixtures/mount.js';
import { pausedVideo } from './play-video.js';

describe('docent-howto: the screen', () => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');
  const locks: { released: boolean; release(): Promise<void> }[] = [];
  beforeEach(() => {
    locks.splice(0);
    const request = async () => {
      const lock = { released: false, release: async () => void (lock.released = true) };
      locks.push(lock);
      return lock;
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  });
  afterEach(() => {
    unmountAll();
    delete (navigator as { wakeLock?: unknown }).wakeLock;
    if (own) Object.defineProperty(navigator, 'wakeLock', own);
  });

  it('keeps the screen on when asked to, and asks again for who comes back from another application', async () => {
    const element = await mount({ data: richHowto() });
    await pausedVideo(element);
    find(element, '[part=settings]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[part=awake]'), 'It is not offered.', { timeout: 8000 });
    expect(locks).to.have.length(0);
    find<HTMLInputElement>(element, '[part=awake]').click();
    await waitUntil(() => locks.length === 1, 'The screen is not kept on.', { timeout: 8000 });
    // A browser takes the lock back when the page is hidden.
    locks[0]!.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => locks.length === 2, 'It is not asked for again.', { timeout: 8000 });
    find<HTMLInputElement>(element, '[part=awake]').click();
    await waitUntil(() => locks[1]!.released, 'The screen is not let go.', { timeout: 8000 });
  });
});
