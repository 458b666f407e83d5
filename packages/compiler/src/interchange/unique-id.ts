import { toId } from '../validate/id.js';

/** Gives out ids that are made from texts and never twice the same. */
export function createIds(): (text: string, otherwise: string) => string {
  const given = new Set<string>();
  return (text, otherwise) => {
    const id = toId(text).slice(0, 58).replace(/-$/, '') || otherwise;
    let unique = id;
    for (let count = 2; given.has(unique); count++) unique = `${id}-${count}`;
    given.add(unique);
    return unique;
  };
}
