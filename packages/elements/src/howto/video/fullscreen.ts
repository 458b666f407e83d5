import type { VideoView } from './video-view.js';

/** iPhones let nothing fill the screen but the video itself. */
interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?: () => void;
}

/** Whether this browser lets a video fill the screen. */
export const canFill = (video: AppleVideo): boolean =>
  document.fullscreenEnabled || typeof video.webkitEnterFullscreen === 'function';

/** Fills the screen, with our controls where the browser lets them, or gives it back. A refusal is said, quietly. */
export async function toggleFullscreen(video: VideoView): Promise<void> {
  const { player, root, view } = video;
  try {
    if (root.matches(':fullscreen')) await document.exitFullscreen();
    else if (document.fullscreenEnabled) await root.requestFullscreen();
    else (player?.video as AppleVideo | undefined)?.webkitEnterFullscreen?.();
  } catch {
    video.say(view.t('fullscreenRefused'));
  }
}
