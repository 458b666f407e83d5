import type { PublishedHowto } from '@docent/schema';
import { exportIfixit } from './ifixit/export-ifixit.js';
import { howtoChapters } from './howto-chapters.js';
import { schemaOrgHowto } from './schema-org.js';

/** Formats into which a how-to is exported. */
export const howtoFormats = ['webvtt-chapters', 'ifixit', 'schema-org'] as const;

/**
 * A how-to in another format, as text.
 *
 * @param baseUrl address under which the project is published: assets lie in `a/` below it; without one, assets that lie with
 * the project are left out, and schema.org, which asks for addresses, cannot be written
 * @returns `undefined` when the how-to has nothing for this format: no times for chapters
 * @throws RangeError when schema.org lacks its base address
 */
export function exportHowto(
  howto: PublishedHowto,
  format: (typeof howtoFormats)[number],
  baseUrl?: string,
): string | undefined {
  if (format === 'webvtt-chapters') return howtoChapters(howto);
  const address = (src: string): string | undefined => {
    if (src.startsWith('https:')) return src;
    // Paths are relative to the file of the entity, in a folder of its own.
    return baseUrl === undefined ? undefined : new URL(src, `${baseUrl.replace(/\/*$/, '/')}e/`).href;
  };
  if (format === 'ifixit') return `${JSON.stringify(exportIfixit(howto, address), null, 2)}\n`;
  if (baseUrl === undefined)
    throw new RangeError('schema.org asks for addresses: name the base address of the project.');
  return `${JSON.stringify(
    schemaOrgHowto(howto, src => address(src)!),
    null,
    2,
  )}\n`;
}
