import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** Keeps the screen on while the customer works along: asked for again when they come back from another application. */
export function createVideoAwake({ view }: VideoView): VideoTool {
  let on = false;
  let lock: WakeLockSentinel | undefined;

  async function ask(): Promise<void> {
    if (!on || document.hidden || (lock && !lock.released)) return;
    try {
      const given = await navigator.wakeLock.request('screen');
      if (on) lock = given;
      else await given.release();
    } catch {
      // The device saves its battery; asked again with the next return.
    }
  }

  function turn(wanted: boolean): void {
    on = wanted;
    if (on) document.addEventListener('visibilitychange', ask);
    else {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
      lock = undefined;
    }
    void ask();
  }

  return {
    english: {},
    styles: '',
    turn,
    closed() {
      if (!view.isConnected) turn(false);
    },
  };
}
