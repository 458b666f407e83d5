import type { PublishedCandidate, PublishedSubject } from '@docent/schema';

/** Space for a picture whose size nobody has said. */
const usual = { width: 4, height: 3 };

/**
 * An imported subject as something to recommend. An import has no columns of its own for what only lists need, so those attributes are
 * taken for it: `summary`, `unsuitable`, `released`, `repeatable`, and `tags`, separated by commas, semicolons or bars.
 */
export function importedCandidate(id: string, subject: PublishedSubject): PublishedCandidate {
  const { attributes: { released, repeatable, summary, tags, unsuitable, ...attributes } = {}, image } = subject;
  const { kind: type, title, url } = subject;
  const names = String(tags ?? '')
    .split(/[,;|]/)
    .map(tag => tag.trim())
    .filter(Boolean);
  return {
    ...{ item: `subject:${id}`, title, type },
    ...(url !== undefined && { url }),
    // What stands beside the title needs no text alternative that says the same.
    ...(image !== undefined && { image: { src: image, alt: '', ...usual } }),
    ...(summary !== undefined && { summary: String(summary) }),
    ...(unsuitable !== undefined && { unsuitable: String(unsuitable) }),
    ...(released !== undefined && { released: String(released) }),
    ...(String(repeatable) === 'true' && { repeatable: true }),
    ...(names.length && { tags: names }),
    ...(Object.keys(attributes).length && { attributes }),
  };
}
