import type { PublishedHowto } from '@docent/schema';
import { assetUrl } from './asset-url.js';

/** The native video of a how-to with its sources, captions, and chapters made of the steps. Loads nothing until played. */
export function createVideo(howto: PublishedHowto, locale: string): HTMLVideoElement {
  const { sources, captions, poster, width, height } = howto.video!;
  const video = document.createElement('video');
  Object.assign(video, {
    controls: true,
    playsInline: true,
    preload: 'none',
    poster: assetUrl(howto, poster),
    width,
    height,
  });
  video.setAttribute('part', 'video');
  video.setAttribute('aria-label', howto.title);
  // Captions of another origin are only readable so; without captions the video itself needs no such permission.
  if (captions.length) video.crossOrigin = 'anonymous';
  for (const { src, type } of sources) {
    video.append(Object.assign(document.createElement('source'), { src: assetUrl(howto, src), type }));
  }
  const language = (tag: string) => tag.split('-')[0];
  const spoken = captions.find(track => language(track.locale) === language(locale)) ?? captions[0];
  for (const track of captions) {
    const { label, locale: srclang } = track;
    const options = { kind: 'captions', src: assetUrl(howto, track.src), srclang, label, default: track === spoken };
    video.append(Object.assign(document.createElement('track'), options));
  }
  const chapters = video.addTextTrack('chapters', howto.title, howto.locale);
  for (const { start, end, title } of howto.steps) {
    if (start !== undefined && end !== undefined) chapters.addCue(new VTTCue(start, end, title));
  }
  return video;
}
