import { toggleFullscreen } from './fullscreen.js';
import { goBy, setVolume, stepSpeed } from './step-actions.js';
import { stepActionsMessages } from './step-actions.messages.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** Controls that take these keys for themselves. */
const typed = 'input:not(.scrubber),select,textarea,[contenteditable],[role=menu] *';
/** Controls that space presses, and the scrubber, which has arrows of its own. */
const pressed = 'button,a,summary,input';

/**
 * The keyboard of the video: single keys, which work as long as the keyboard is in this widget and nowhere else. Arrows and
 * space only where the video is, because elsewhere they scroll the page or press a button.
 */
export function createVideoKeys(video: VideoView): VideoTool {
  const { root, view } = video;

  const seekBy = (seconds: number) => () => {
    const { player } = video;
    player?.seek(Math.min(Math.max(0, player.seconds + seconds), player.duration));
  };
  const toggle = () => {
    const { player } = video;
    if (player?.video.paused) player.resume();
    else player?.pause();
  };
  const louder = (by: number) => () => setVolume(video, (video.player?.video.volume ?? 1) + by);
  const press = (part: string) => () => root.querySelector<HTMLElement>(`[part=${part}]`)?.click();

  const everywhere: Record<string, () => void> = {
    k: toggle,
    j: seekBy(-10),
    l: seekBy(10),
    m: press('mute'),
    c: press('captions'),
    f: () => void toggleFullscreen(video),
    '<': () => stepSpeed(video, -1),
    '>': () => stepSpeed(video, 1),
    n: () => goBy(video, 1),
    p: () => goBy(video, -1),
    r: () => video.playStep(),
    '?': () => void video.toggle('help'),
  };
  const inVideo: Record<string, () => void> = {
    ' ': toggle,
    ArrowLeft: seekBy(-5),
    ArrowRight: seekBy(5),
    ArrowUp: louder(0.05),
    ArrowDown: louder(-0.05),
  };

  function actionOf({ key }: KeyboardEvent, target: Element): (() => void) | undefined {
    const { player } = video;
    if (!player) return undefined;
    if (/^\d$/.test(key)) return () => player.seek((player.duration * Number(key)) / 10);
    if (Object.hasOwn(inVideo, key)) {
      return root.contains(target) && !target.matches(pressed) ? inVideo[key] : undefined;
    }
    const name = key.toLowerCase();
    return Object.hasOwn(everywhere, name) ? everywhere[name] : undefined;
  }

  (view.renderRoot as ShadowRoot).addEventListener(
    'keydown',
    event => {
      const key = event as KeyboardEvent;
      // What another widget within this one hears is its own affair.
      const target = event.composedPath()[0] as Element;
      if (target.getRootNode() !== view.renderRoot || target.matches(typed)) return;
      if (key.ctrlKey || key.metaKey || key.altKey) return;
      const act = actionOf(key, target);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      // A key that is held down goes on seeking, but does not switch to and fro.
      if (!key.repeat || /^(Arrow|j|l|<|>)/i.test(key.key)) act();
    },
    { capture: true },
  );

  return { english: stepActionsMessages, styles: '' };
}
