import type { PublishedEntity } from '@docent/schema';
import type { Kind } from '@docent/schema/names';
import type { Cue } from '../assets/vtt.js';
import type { Item } from '../content/collect.js';
import type { NamedRules } from '../checks/named-rules.js';
import type { ProblemCode } from '../problems/problem-codes.js';
import type { Path } from '../source/source-file.js';

/** What an author wrote, of which anything may be missing: values of a wrong type have been reported and taken out. */
export type Draft<T> = T extends readonly (infer E)[]
  ? readonly (Draft<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

/** What a kind's own checks need. Paths are relative to the entity. */
export interface CheckContext {
  report(code: ProblemCode, path: Path, message: string, hint: string): void;
  /** Reports an id that nothing in that collection has. */
  reference(collection: string, id: string | undefined, path: Path): void;
  /** Reports a ref, `kind:id`, that no entity has. */
  refReference(ref: string | undefined, path: Path): void;
  /** What the collections that entities refer to hold, as it was written. */
  collections: ReadonlyMap<string, ReadonlyMap<string, Item>>;
  /** Entities, as they were written. */
  entities: ReadonlyMap<Kind, ReadonlyMap<string, Item>>;
  /** Conditions and values that the rules of all entities share. */
  named: NamedRules;
  /** The present. */
  now: Date;
}

/** A named value that a text shows. */
export interface ShownValue {
  name: string;
  /** Of the text. */
  path: Path;
}

/** What a kind needs to complete an entity in one language. */
export interface PublishContext {
  /** An item of a collection in that language. */
  lookUp<T>(collection: string, id: string): T;
  /** The same in the source locale, of which revisions are made. */
  lookUpSource<T>(collection: string, id: string): T;
  /** Ids of a collection, in the order of the project. */
  ids(collection: string): readonly string[];
  /** What is known of a file of the project, by the path under which it is published. */
  file(src: string): PublishedFile | undefined;
}

/** A file of the project. */
export interface PublishedFile {
  /** Length. */
  bytes: number;
  /** Of WebVTT files. */
  cues?: Cue[];
}

/** What trying out an entity needs. Paths are relative to the entity. */
export interface ExamineContext extends Pick<PublishContext, 'file'> {
  report: CheckContext['report'];
  /** In the source locale, before it was completed. */
  localised: unknown;
  /** By locale into which it is translated, the source locale first: the published fields. */
  translations: ReadonlyMap<string, unknown>;
  /** The present. */
  now: Date;
}

/** Fields of a published kind that it adds to those of every entity. */
export type OwnFields<Published extends PublishedEntity> = Omit<Published, keyof PublishedEntity>;

/**
 * How a kind of entity is compiled beyond what its schema says: validation, languages, markdown and assets are the same for
 * all. A new kind is one file with such an object and one line in the registry.
 */
export interface KindCompiler<Written, Localised, Published extends PublishedEntity> {
  /** Reports what the schema cannot express. */
  check(entity: Draft<Written>, context: CheckContext): void;
  /** Refs of other entities that are shown within it or come before it: none may lead back to it. */
  refs?(entity: Draft<Written>): readonly { ref: string | undefined; path: Path }[];
  /** Reports values that texts show as `{{name}}` and that there are not. Default: anything may be shown. */
  checkValues?(shown: readonly ShownValue[], entity: Draft<Written>, context: CheckContext): void;
  /**
   * The published fields, in the order in which they are written.
   *
   * @param source the same in the source locale, of which revisions are made
   */
  publish(entity: Localised, context: PublishContext, source: Localised): OwnFields<Published>;
  /** Reports what shows only when the whole project is sound: the entity is tried out as customers will. */
  examine?(entity: OwnFields<Published>, written: Written, context: ExamineContext): void;
  /** What the revision is made of, in the source locale: the entity without what customers do not act on. Default: all. */
  meaning?(entity: Localised, context: PublishContext & { sourceLocale: string }): unknown;
}

/** A kind compiler as the registry holds it, whatever its kind. */
export type AnyKindCompiler = KindCompiler<object, object, PublishedEntity>;
