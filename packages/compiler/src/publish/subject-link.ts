import type { PublishContext } from '../kinds/kind-compiler.js';

/** A subject of the project as content names it: no more of it than that takes. */
export function subjectLink(
  id: string,
  { lookUp }: Pick<PublishContext, 'lookUp'>,
): { id: string; title: string; url?: string } {
  const { title, url } = lookUp<{ title: string; url?: string }>('subjects', id);
  return url === undefined ? { id, title } : { id, title, url };
}
