import { idPattern } from '@docent/schema';

/** Whether a text is an id as projects, entities, steps, skills and subjects have it. */
export function isId(text: string): boolean {
  return new RegExp(idPattern).test(text);
}

/** The id that comes closest to a text; empty when none of its characters can be in an id. */
export function toId(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '');
}
