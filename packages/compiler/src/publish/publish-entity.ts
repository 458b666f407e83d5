import type { EntityHashes } from '@docent/schema';
import type { Kind, Ref } from '@docent/schema/names';
import { localise } from '../content/localise.js';
import type { Prepared } from '../content/prepared.js';
import type { AnyKindCompiler } from '../kinds/kind-compiler.js';
import type { ProjectContext } from '../project/publish-context.js';
import { contentHash } from './content-hash.js';

/** The published files of one entity. */
export interface EntityFiles {
  ref: Ref;
  /** Whether the author wants it in the manifest; undefined when the author does not say. */
  placed: boolean | undefined;
  hashes: EntityHashes;
  /** Content by hash. */
  files: Map<string, string>;
}

/** What every kind of entity says about itself. Bookkeeping: it may change without the entity meaning anything else. */
interface Bookkeeping {
  owner: string;
  sources?: unknown;
  reviewed?: string;
  expires?: string;
  placed?: boolean;
}

/** Publishes one entity in every locale it is translated into; the others get the file of the source locale. */
export function publishEntity(
  { kind, id, prepared, compiler }: { kind: Kind; id: string; prepared: Prepared; compiler: AnyKindCompiler },
  { locales, publishedAsset, inLocale: context }: ProjectContext & { locales: readonly string[] },
): EntityFiles {
  const ref: Ref = `${kind}:${id}`;
  const [sourceLocale = ''] = locales;
  const inLocale = (locale: string) => {
    const localised = localise(prepared, locale, sourceLocale, publishedAsset) as Bookkeeping;
    const { owner, sources, reviewed, expires, placed, ...own } = localised;
    return { bookkeeping: { owner, sources, reviewed, expires }, placed, own };
  };
  const source = inLocale(sourceLocale);
  const meaning = compiler.meaning?.(source.own, { sourceLocale, ...context(sourceLocale) }) ?? source.own;
  const revision = contentHash(JSON.stringify([kind, meaning])).slice(0, 12);

  const files = new Map<string, string>();
  const hashes: EntityHashes = {};
  for (const locale of locales) {
    const translated = locale === sourceLocale || prepared.locales.has(locale);
    if (!translated) {
      hashes[locale] = hashes[sourceLocale]!;
      continue;
    }
    const { bookkeeping, own } = inLocale(locale);
    const fields = compiler.publish(own, context(locale), source.own);
    // Undefined fields vanish here.
    const json = JSON.stringify({ kind, id, ref, revision, locale, ...bookkeeping, ...fields });
    const hash = contentHash(json);
    files.set(hash, json);
    hashes[locale] = hash;
  }
  return { ref, placed: source.placed, hashes, files };
}
