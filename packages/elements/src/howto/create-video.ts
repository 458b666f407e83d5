import type { PublishedHowto, PublishedVideo } from '@docent/schema';
import { assetUrl } from './asset-url.js';
import { orderSources } from './video/choose-sources.js';

/**
 * The native video with its sources and captions. Loads nothing until it is played. It has no controls: ours are put there.
 *
 * @param height quality wished for, as `orderSources` takes it
 */
export function createVideo(howto: PublishedHowto, source: PublishedVideo, height?: number): HTMLVideoElement {
  const { captions, descriptions = [], poster, width, height: lines } = source;
  const video = document.createElement('video');
  Object.assign(video, {
    playsInline: true,
    preload: 'none',
    poster: assetUrl(howto, poster),
    width,
    height: lines,
  });
  video.setAttribute('part', 'video');
  video.setAttribute('aria-label', howto.title);
  const tracks = [
    ...captions.map(track => ({ ...track, kind: 'captions' })),
    ...descriptions.map(track => ({ ...track, kind: 'descriptions' })),
  ];
  const urls = tracks.map(({ src }) => assetUrl(howto, src));
  // Captions of another origin are only readable so; without any the video itself needs no such permission.
  if (urls.some(url => url && new URL(url).origin !== location.origin)) video.crossOrigin = 'anonymous';
  setSources(video, howto, source, height);
  tracks.forEach(({ kind, label, locale: srclang }, index) => {
    video.append(Object.assign(document.createElement('track'), { kind, src: urls[index], srclang, label }));
  });
  return video;
}

/** Puts the sources into a video, in place of those it has. */
export function setSources(
  video: HTMLVideoElement,
  howto: PublishedHowto,
  { sources }: PublishedVideo,
  height?: number,
): void {
  video.querySelectorAll('source').forEach(source => source.remove());
  video.prepend(
    ...orderSources(sources, height).map(({ src, type }) =>
      Object.assign(document.createElement('source'), { src: assetUrl(howto, src), type }),
    ),
  );
}
