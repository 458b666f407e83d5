import { kindDefinitions, Skill, Subject } from '@docent/schema';
import { type Kind, kinds } from '@docent/schema/names';
import { checkExpiry } from '../checks/check-expiry.js';
import { createReferenceCheck } from '../checks/reference-check.js';
import { checkTheme } from '../checks/check-theme.js';
import { collect, type Item } from '../content/collect.js';
import { prepare, type PrepareContext } from '../content/prepare.js';
import type { Prepared } from '../content/prepared.js';
import { textsByLocale } from '../content/texts-by-locale.js';
import { kindCompilers } from '../kinds/registry.js';
import type { CheckContext } from '../kinds/kind-compiler.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Place } from '../source/locate.js';
import type { SourceFile } from '../source/source-file.js';
import type { Sources } from '../source/load-sources.js';
import { type ProjectSettings, projectSettings } from './project-settings.js';

/** A project whose texts are compiled and whose checks are done; only its assets are still to be read. */
export interface PreparedProject {
  settings: ProjectSettings;
  /** In the source locale. */
  name: string;
  /** Subjects and skills, by collection and id. */
  collections: ReadonlyMap<string, ReadonlyMap<string, Prepared>>;
  entities: readonly { kind: Kind; id: string; prepared: Prepared }[];
}

/** Collections of things that entities refer to. */
const referred = { subjects: Subject, skills: Skill } as const;

/** Compiles texts, registers assets and reports everything that the schema alone cannot see. */
export function prepareProject(
  { root, included, complete }: Sources & { root: SourceFile },
  { now, problems, ...tools }: Pick<PrepareContext, 'markdown' | 'assets'> & { now: Date; problems: ProblemList },
): PreparedProject {
  const sources = [root, ...included];
  const settings = projectSettings(root);
  const context: PrepareContext = { ...tools, locales: settings.locales, problems };
  checkTheme(root, problems);
  // Only the source locale's name is published, so nobody is asked to translate it.
  const names = textsByLocale((root.value as { name?: unknown }).name, settings.locales, namePlace(root), problems);

  const items = new Map<string, Map<string, Item>>();
  const collections = new Map<string, Map<string, Prepared>>();
  for (const [collection, schema] of Object.entries(referred)) {
    const found = collect(collection, sources, problems);
    items.set(collection, found);
    const prepared = [...found].map(([id, item]) => {
      return [id, prepare({ ...item, schema, name: `${schema.title} "${id}"` }, context)] as const;
    });
    collections.set(collection, new Map(prepared));
  }

  const checkReference = createReferenceCheck(items, complete, problems);
  const entities = kinds.flatMap(kind => {
    const { collection, schema } = kindDefinitions[kind];
    return [...collect(collection, sources, problems).values()].map(item => {
      const { id, value, source, path } = item;
      if (typeof value === 'object' && value !== null) {
        const own: CheckContext = {
          report: (code, at, message, hint) => problems.add(code, { source, path: [...path, ...at] }, message, hint),
          reference(named, target, at) {
            if (target !== undefined) checkReference(named, target, { source, path: [...path, ...at] });
          },
        };
        kindCompilers[kind].check(value, own);
        const { expires } = value as { expires?: unknown };
        checkExpiry(expires, { source, path: [...path, 'expires'] }, now, problems);
      }
      return { kind, id, prepared: prepare({ ...item, schema, name: `${schema.title} "${id}"` }, context) };
    });
  });
  return { settings, name: names.get(settings.locales[0] ?? '')?.text ?? '', collections, entities };
}

function namePlace(source: SourceFile): Place {
  return { source, path: ['name'] };
}
