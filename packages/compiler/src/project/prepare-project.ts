import { kindDefinitions, NamedCondition, NamedValue, Skill, Subject } from '@docent/schema';
import { type Kind, kinds } from '@docent/schema/names';
import { checkExpiry } from '../checks/check-expiry.js';
import { checkRefCircles } from '../checks/check-ref-circles.js';
import { createRefCheck } from '../checks/ref-check.js';
import { createReferenceCheck } from '../checks/reference-check.js';
import { checkItems } from '../checks/items/check-items.js';
import { checkTheme } from '../checks/check-theme.js';
import { checkAttention } from '../placements/check-attention.js';
import { checkPlacements } from '../placements/check-placements.js';
import { checkNamedRules } from '../checks/check-named-rules.js';
import { namedRules } from '../checks/named-rules.js';
import { collect, type Item } from '../content/collect.js';
import { prepare, type PrepareContext } from '../content/prepare.js';
import type { Prepared } from '../content/prepared.js';
import { shownValues } from '../content/shown-values.js';
import { textsByLocale } from '../content/texts-by-locale.js';
import { checkExperiments } from '../experiments/check-experiments.js';
import { kindCompilers } from '../kinds/registry.js';
import type { CheckContext } from '../kinds/kind-compiler.js';
import type { ProblemList } from '../problems/problem-list.js';
import type { Place } from '../source/locate.js';
import type { Path, SourceFile } from '../source/source-file.js';
import type { Sources } from '../source/load-sources.js';
import { type ProjectSettings, projectSettings } from './project-settings.js';

/** A project whose texts are compiled and whose checks are done; only its assets are still to be read. */
export interface PreparedProject {
  settings: ProjectSettings;
  /** In the source locale. */
  name: string;
  /** Subjects, skills, named rules and entities, by collection and id. */
  collections: ReadonlyMap<string, ReadonlyMap<string, Prepared>>;
  /** Placements as they are written, by id. */
  placements: ReadonlyMap<string, unknown>;
  entities: readonly { kind: Kind; id: string; item: Item; prepared: Prepared }[];
  experiments: ReadonlyMap<string, Item>;
}

/** Collections of things that entities refer to. */
const referred = { subjects: Subject, skills: Skill, conditions: NamedCondition, values: NamedValue } as const;

/** Compiles texts, registers assets and reports everything that the schema alone cannot see. */
export function prepareProject(
  { root, included, complete }: Sources & { root: SourceFile },
  { now, problems, ...tools }: Pick<PrepareContext, 'markdown' | 'assets'> & { now: Date; problems: ProblemList },
): PreparedProject {
  const sources = [root, ...included];
  const settings = projectSettings(root);
  const context: PrepareContext = { ...tools, locales: settings.locales, problems };
  checkTheme(root, problems);
  checkAttention(root, problems);
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

  const named = namedRules(items, complete);
  checkNamedRules(items, named, problems);
  const found = kinds.map(kind => [kind, collect(kindDefinitions[kind].collection, sources, problems)] as const);
  const ofKinds = new Map(found);
  const checkReference = createReferenceCheck(items, complete, problems);
  const checkRef = createRefCheck(ofKinds, complete, problems);
  const entities = found.flatMap(([kind, ofKind]) => {
    const { schema } = kindDefinitions[kind];
    const compiler = kindCompilers[kind];
    return [...ofKind.values()].map(item => {
      const { id, value, source, path } = item;
      const prepared = prepare({ ...item, schema, name: `${schema.title} "${id}"` }, context);
      if (typeof value !== 'object' || value === null) return { kind, id, item, prepared };
      const at = (own: Path): Place => ({ source, path: [...path, ...own] });
      const own: CheckContext = {
        collections: items,
        entities: ofKinds,
        named,
        now,
        report: (code, place, message, hint) => problems.add(code, at(place), message, hint),
        reference: (of, target, place) => void (target !== undefined && checkReference(of, target, at(place))),
        refReference: (ref, place) => void (ref !== undefined && checkRef(ref, at(place))),
      };
      compiler.check(value, own);
      compiler.checkValues?.(shownValues(prepared.value), value, own);
      const { expires } = value as { expires?: unknown };
      checkExpiry(expires, at(['expires']), now, problems);
      return { kind, id, item, prepared };
    });
  });
  const placements = collect('placements', sources, problems);
  checkPlacements(placements, { named, checkRef, now, problems });
  checkRefCircles(entities, problems);
  checkItems(items.get('skills')!, skillsAsked(entities), settings.locales[0], problems);
  const experiments = collect('experiments', sources, problems);
  checkExperiments(experiments, entities, { now, problems, checkRef });
  // Entities name others by their titles.
  for (const kind of kinds) {
    const ofKind = entities.filter(entity => entity.kind === kind);
    collections.set(kindDefinitions[kind].collection, new Map(ofKind.map(({ id, prepared }) => [id, prepared])));
  }
  return {
    settings,
    name: names.get(settings.locales[0] ?? '')?.text ?? '',
    collections,
    placements: new Map([...placements].map(([id, { value }]) => [id, value])),
    entities,
    experiments,
  };
}

/** Skills that some check or learning widget asks the items of. */
function skillsAsked(entities: PreparedProject['entities']): Set<string> {
  const lists = entities
    .filter(({ kind }) => kind === 'check' || kind === 'learning')
    .map(({ item }) => (Object(item.value) as { skills?: unknown }).skills);
  return new Set(lists.flatMap(list => (Array.isArray(list) ? list.map(String) : [])));
}

function namePlace(source: SourceFile): Place {
  return { source, path: ['name'] };
}
