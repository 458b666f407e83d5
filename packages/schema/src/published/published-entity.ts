import type { Kind, Ref } from '../names.js';

/** What every compiled entity carries. Paths of assets are relative to the file the entity stands in. */
export interface PublishedEntity {
  kind: Kind;
  id: string;
  ref: Ref;
  /** Hash of the source-locale meaning; translations and wording of other locales do not change it. */
  revision: string;
  /** Locale of the texts. A text without a translation is in the project's source locale. */
  locale: string;
  owner: string;
  sources?: { title: string; url?: string }[];
  /** ISO 8601 dates. */
  reviewed?: string;
  expires?: string;
  /** Address that relative asset paths are resolved against. Set by whoever loaded the file; default: the document's. */
  base?: string;
}
