import { DocentError } from '@docent/schema/names';

/** What a ref names, and the element that shows it. */
export interface NamedEntity {
  kind: string;
  id: string;
  tag: string;
}

/** Reads a ref as a page gives it. @throws {DocentError} `invalid` when it is none */
export function entityOf(ref: unknown): NamedEntity {
  const [, kind, id] = /^([a-z]+):(.+)$/.exec(String(ref)) ?? [];
  if (kind && id) return { kind, id, tag: `docent-${kind}` };
  throw new DocentError('invalid', `"${String(ref)}" is no ref: give kind and id, as survey:after-setup.`);
}
