/** Kinds of entity a project can configure. `kind:id` is a {@link Ref}; the tag of a kind is `docent-<kind>`. */
export const kinds = [
  'howto',
  'advice',
  'check',
  'learning',
  'survey',
  'reviews',
  'questions',
  'recommendations',
] as const;
export type Kind = (typeof kinds)[number];

/** Names one configured entity, for example `howto:book-a-room`. */
export type Ref = `${Kind}:${string}`;

/** The custom element of a kind. */
export function tagName(kind: Kind): `docent-${Kind}` {
  return `docent-${kind}`;
}
