import type { VideoView } from './video-view.js';

/** Goes to the step before or after the one shown. */
export function goBy({ view }: VideoView, steps: 1 | -1): void {
  const { howto, session } = view;
  const index = session.index + steps;
  if (howto.steps[index]) view.go(index, steps > 0 ? 'next' : 'back');
}

/** The speeds on offer. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** Plays faster or slower from now on, and says so. */
export function setSpeed(video: VideoView, speed: number): void {
  video.preferences.set('video-speed', speed);
  video.say(video.view.t('speedNow', { speed }));
}

/** The next speed on offer. */
export function stepSpeed(video: VideoView, by: 1 | -1): void {
  const now = video.player?.video.playbackRate ?? 1;
  const next = by > 0 ? speeds.find(speed => speed > now) : speeds.findLast(speed => speed < now);
  if (next) setSpeed(video, next);
}

/** Louder or less loud from now on. */
export function setVolume(video: VideoView, volume: number): void {
  const { player } = video;
  if (!player) return;
  player.video.muted = false;
  video.preferences.set('video-volume', Math.round(Math.min(1, Math.max(0, volume)) * 100) / 100);
}
