import type { RichText } from '@docent/schema';

/** A text in all its languages, compiled. Stands in a prepared entity where the author wrote the text. */
export class LocalText {
  constructor(readonly byLocale: ReadonlyMap<string, string | RichText>) {}
}

/** A file of the project, or an https address. Stands in a prepared entity where the author wrote the path. */
export class AssetUse {
  constructor(
    /** What the author wrote. */
    readonly written: string,
    /** Absolute path; undefined for an https address. */
    readonly path: string | undefined,
  ) {}
}

/** An entity whose texts and assets are prepared: keys in the order of the schema, unknown ones gone. */
export interface Prepared {
  value: unknown;
  /** How many texts it has. */
  texts: number;
  /** Files that its texts show, by the path written in them. */
  pictures: ReadonlyMap<string, AssetUse>;
  /** Locales that at least one of its texts is translated into, the source locale included. */
  locales: ReadonlySet<string>;
}
