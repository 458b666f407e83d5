import type { RichText, RichTextNode } from '@docent/schema';
import { AssetUse, LocalText, type Prepared } from './prepared.js';

/** An asset as pages get it. */
export interface PublishedAsset {
  /** Path relative to the entity's own file, so that a bundle can lie anywhere; or an https address. */
  src: string;
  /** Intrinsic size of a picture in pixels, where it is known. */
  width?: number;
  height?: number;
}

/**
 * A prepared entity in one language, as plain data: each text in that locale or else in the source locale, each asset as
 * the published path.
 */
export function localise(
  { value, pictures }: Prepared,
  locale: string,
  sourceLocale: string,
  publishedAsset: (asset: AssetUse) => PublishedAsset,
): unknown {
  function visit(part: unknown): unknown {
    if (part instanceof LocalText) {
      const text = part.byLocale.get(locale) ?? part.byLocale.get(sourceLocale);
      return Array.isArray(text) && pictures.size > 0 ? placePictures(text) : text;
    }
    if (part instanceof AssetUse) return publishedAsset(part).src;
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, child]) => [key, visit(child)]));
    }
    return part;
  }

  function placePictures(nodes: RichText): RichText {
    return nodes.map((node): RichTextNode => {
      if (typeof node === 'string' || node[0] === 'value') return node;
      const [tag, attributes, ...children] = node as Exclude<RichTextNode, string | ['value', string, string]>;
      const picture = tag === 'img' ? pictures.get(String(attributes.src)) : undefined;
      const own = picture ? { ...attributes, ...publishedAsset(picture) } : attributes;
      return [tag, own, ...placePictures(children)];
    });
  }

  return visit(value);
}
