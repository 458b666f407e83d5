import type { PublishedVideo } from '@docent/schema';
import type { VideoPart } from '../howto-player.js';

type Embed = NonNullable<PublishedVideo['embed']>;

/** What they are called. */
export const providerNames: Record<Embed['provider'], string> = { youtube: 'YouTube', vimeo: 'Vimeo' };

/**
 * The address of somebody else's player, asked to set no cookies and to keep to a part.
 *
 * @param locale language for its controls
 */
export function embedUrl({ id, provider }: Embed, { end, start = 0 }: VideoPart, locale: string): string {
  const [name = '', secret] = id.split('/');
  const vimeo = provider === 'vimeo';
  const home = vimeo ? 'https://player.vimeo.com/video/' : 'https://www.youtube-nocookie.com/embed/';
  const from = Math.floor(start);
  const until = end === undefined ? undefined : Math.ceil(end);
  const query = vimeo
    ? { dnt: 1, autoplay: 1, h: secret, start_time: from || undefined, end_time: until }
    : { autoplay: 1, playsinline: 1, rel: 0, hl: locale, start: from || undefined, end: until };
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `${home}${encodeURIComponent(name)}?${new URLSearchParams(given)}`;
}

/** The address of the video's own page. */
export function pageUrl({ id, provider }: Embed): string {
  if (provider === 'vimeo') return `https://vimeo.com/${id.split('/').map(encodeURIComponent).join('/')}`;
  return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
}
