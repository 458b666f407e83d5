import type { PublishedRecommendations } from '@docent/schema';
import type { ProjectLibrary } from '../projects/project-library.js';
import type { ContentReader } from '../xapi/source/content-reader.js';
import { type ListDefinition, toDefinition } from './list-definition.js';

/** Ref of a list by its id. */
export function listRef(list: string): string {
  return `recommendations:${list}`;
}

/** A list as it is published; undefined: there is no such one. */
export async function readList(
  content: Pick<ContentReader, 'readPublished'>,
  address: string,
  list: string,
): Promise<PublishedRecommendations | undefined> {
  return (await content.readPublished(address, listRef(list))) as PublishedRecommendations | undefined;
}

/** What production serves of lists that learn, by project and id of the list. */
export async function publishedLists(
  projects: Pick<ProjectLibrary, 'list'>,
  content: Pick<ContentReader, 'listRefs' | 'readPublished'>,
): Promise<Map<string, Map<string, ListDefinition>>> {
  const all = new Map<string, Map<string, ListDefinition>>();
  for (const { project } of projects.list()) {
    const lists = new Map<string, ListDefinition>();
    for (const ref of await content.listRefs(project, 'recommendations')) {
      const id = ref.slice(listRef('').length);
      const published = await readList(content, project, id);
      const definition = published && toDefinition(published);
      if (definition) lists.set(id, definition);
    }
    all.set(project, lists);
  }
  return all;
}
