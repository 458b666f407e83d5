import type { Manifest, PublishedHowto } from '@docent/schema';

/** One compiled example in one language, straight from the published files. */
export async function loadEntity(ref: string, locale: string): Promise<PublishedHowto> {
  const folder = new URL('/gallery-project/', location.href);
  const manifest = (await (await fetch(new URL('manifest.json', folder))).json()) as Manifest;
  const hash = manifest.entities[ref]?.[locale];
  if (!hash) throw new Error(`The gallery's project has no ${ref} in ${locale}. Compile demo/gallery/project again.`);
  const address = new URL(`e/${hash}.json`, folder);
  const entity = (await (await fetch(address)).json()) as PublishedHowto;
  return { ...entity, base: address.href };
}
