import type { RichText } from '@docent/schema';
import type { AssetList } from '../assets/asset-list.js';
import type { ProblemList } from '../problems/problem-list.js';
import { compareCodeUnits } from '../source/compare-code-units.js';
import type { Place } from '../source/locate.js';
import type { Path, SourceFile } from '../source/source-file.js';
import type { CompiledMarkdown } from '../rich-text/compile-markdown.js';
import type { ContentSchema } from './content-schema.js';
import type { AssetUse } from './prepared.js';
import { LocalText, type Prepared } from './prepared.js';
import { textsByLocale } from './texts-by-locale.js';
import { createTranslationTally } from './translation-tally.js';

/** What preparing content needs. */
export interface PrepareContext {
  /** Locales of the project, the source locale first. */
  locales: readonly string[];
  markdown: (text: string) => CompiledMarkdown;
  assets: AssetList;
  problems: ProblemList;
}

/**
 * Walks content by its schema, whatever its kind: compiles each text in each language, registers each asset, and reports
 * what is wrong with them. Values that do not have the shape of the schema are left out; the validator has reported them.
 */
export function prepare(
  {
    value,
    source,
    path,
    schema,
    name,
  }: { value: unknown; source: SourceFile; path: Path; schema: object; name: string },
  { locales, markdown, assets, problems }: PrepareContext,
): Prepared {
  const tally = createTranslationTally(locales);
  const pictures = new Map<string, AssetUse>();

  function visit(part: unknown, partSchema: ContentSchema, partPath: Path): unknown {
    if (part === undefined || part === null) return undefined;
    if (partSchema['x-docent-text']) return visitText(part, partSchema, partPath);
    if (partSchema['x-docent-asset']) {
      const place = { source, path: partPath };
      return typeof part === 'string' ? assets.use(part, partSchema['x-docent-asset'], place) : undefined;
    }
    // Rules are data of their own grammar: they are checked by kinds and published as they are written.
    if (partSchema['x-docent-rule']) return part;
    const { items } = partSchema;
    if (items)
      return Array.isArray(part) ? part.map((entry, index) => visit(entry, items, [...partPath, index])) : undefined;
    if (partSchema.properties || partSchema.patternProperties) return visitObject(part, partSchema, partPath);
    return part;
  }

  function visitObject(part: unknown, { properties, patternProperties }: ContentSchema, partPath: Path): unknown {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
    const values = part as Record<string, unknown>;
    const result = Object.create(null) as Record<string, unknown>;
    const entries = properties
      ? Object.entries(properties)
      : Object.keys(values)
          .sort(compareCodeUnits)
          .map(key => [key, Object.values(patternProperties ?? {})[0] ?? {}] as const);
    for (const [key, schemaOfKey] of entries) {
      const prepared = visit(values[key], schemaOfKey, [...partPath, key]);
      if (prepared !== undefined) result[key] = prepared;
    }
    return result;
  }

  function visitText(part: unknown, { maxLength = Infinity, ...partSchema }: ContentSchema, partPath: Path): LocalText {
    const place: Place = { source, path: partPath };
    const compiled = new Map<string, string | RichText>();
    const texts = textsByLocale(part, locales, place, problems);
    for (const [locale, { text, place: textPlace }] of texts) {
      if (partSchema['x-docent-text'] === 'text') compiled.set(locale, text);
      else if (text.length <= maxLength) compiled.set(locale, visitMarkdown(text, textPlace));
    }
    tally.add(new Set(texts.keys()), place);
    return new LocalText(compiled);
  }

  function visitMarkdown(text: string, place: Place): RichText {
    const { richText, images, mistakes } = markdown(text);
    for (const { code, message, hint } of mistakes) problems.add(code, place, message, hint);
    for (const image of images) pictures.set(image, assets.use(image, 'image', place));
    return richText;
  }

  const prepared = visit(value, schema as ContentSchema, path);
  tally.report(name, { source, path, key: true }, problems);
  return { value: prepared, texts: tally.texts, pictures, locales: tally.translated };
}
