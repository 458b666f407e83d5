import { Type } from '@sinclair/typebox';

/** What an asset is shown as, which decides the formats it may have. */
export type AssetMedia = 'image' | 'video' | 'captions';

/**
 * A file of the project by path relative to the file that names it, or an `https` address that is left as it is.
 * `x-docent-asset` tells the compiler to copy and hash it, and as what.
 */
export function AssetPath(media: AssetMedia, options: { title: string; description: string; examples: string[] }) {
  return Type.String({ minLength: 1, maxLength: 1000, 'x-docent-asset': media, ...options });
}
