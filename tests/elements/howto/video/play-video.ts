import { waitUntil } from '@open-wc/testing';
import type { DocentHowto } from '@docent/elements';
import { find, findAll, next, press, shown } from '../../fixtures/mount.js';

/** Taps the picture and waits until the video plays, with its bar. */
export async function playVideo(element: DocentHowto): Promise<HTMLVideoElement> {
  const played = next(element, 'docent-howto-video-played');
  await press(element, '[part=play]');
  await played;
  await there(element, 'bar');
  return find<HTMLVideoElement>(element, 'video');
}

/** The same, stopped at once. */
export async function pausedVideo(element: DocentHowto): Promise<HTMLVideoElement> {
  const video = await playVideo(element);
  const paused = next(element, 'docent-howto-video-paused');
  video.pause();
  await paused;
  return video;
}

/** Waits for a part of the player to be shown. */
export async function there(element: DocentHowto, part: string): Promise<HTMLElement> {
  await waitUntil(() => findAll(element, `[part=${part}]`).length, `There is no ${part}.`, { timeout: 8000 });
  await shown(element);
  return find(element, `[part=${part}]`);
}

/** Opens what a button of the bar opens. */
export async function open(element: DocentHowto, button: string, part: string): Promise<HTMLElement> {
  (await there(element, button)).click();
  return there(element, part);
}

/** The name of the part that the keyboard is at. */
export const focusedPart = (element: DocentHowto): string | null | undefined =>
  element.shadowRoot?.activeElement?.getAttribute('part');
