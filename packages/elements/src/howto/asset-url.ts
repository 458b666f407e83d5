import type { PublishedHowto } from '@docent/schema';
import { resolveUrl } from '../rich-text/resolve-url.js';

/** The address of an asset of the how-to, or an empty text when it is none that may be loaded. */
export function assetUrl({ base }: PublishedHowto, path: string): string {
  return resolveUrl(path, base ?? document.baseURI, true)?.href ?? '';
}
