import type { Manifest, PublishedEntity } from '@docent/schema';

/** One compiled example in one language, straight from the published files. */
export async function loadEntity<E extends PublishedEntity>(ref: string, locale: string): Promise<E> {
  const folder = new URL('/gallery-project/', location.href);
  const manifest = (await (await fetch(new URL('manifest.json', folder))).json()) as Manifest;
  const hash = manifest.entities[ref]?.[locale];
  if (!hash) throw new Error(`The gallery's project has no ${ref} in ${locale}. Compile demo/gallery/project again.`);
  const address = new URL(`e/${hash}.json`, folder);
  const entity = (await (await fetch(address)).json()) as E;
  return { ...entity, base: address.href };
}
