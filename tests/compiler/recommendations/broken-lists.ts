import type { BrokenProject } from '../problems/broken-projects.js';

/** Two how-tos whose skills need each other, though no how-to comes before itself. */
const circle = `
    "one": { "title": "One", "owner": "M", "skill": "book", "steps": [{ "id": "a", "title": "A" }],
      "prerequisites": [{ "entity": "howto:two" }] },
    "two": { "title": "Two", "owner": "M", "skill": "repeat", "steps": [{ "id": "a", "title": "A" }] },
    "three": { "title": "Three", "owner": "M", "skill": "repeat", "steps": [{ "id": "a", "title": "A" }],
      "prerequisites": [{ "entity": "howto:four" }] },
    "four": { "title": "Four", "owner": "M", "skill": "book", "steps": [{ "id": "a", "title": "A" }] }`;

/** A project file with one list. */
const list = (fields: string, howtos = ''): string => `{
  "project": "meridian", "name": "Meridian", "locales": ["en"],
  "subjects": { "desk-01": { "title": "Desk" }, "chair-01": { "title": "Chair" } },
  "skills": { "book": { "title": "book a room" }, "repeat": { "title": "repeat a booking" } },
  "howtos": {${howtos}},
  "lists": { "next": { "title": "Next", "owner": "Meridian",
    ${fields}
  } }
}
`;
const positive = '"positive": [{ "event": "Desk Ordered", "subject": "product" }]';
const popular = (fields: string) => list(`"strategies": ["popular"], ${positive}, ${fields}`);
const expert = (fields: string) => list(`"strategies": ["expert"], ${fields}`);
const rule = (fields: string) => `{ "id": "a", "because": "B", "source": "S", ${fields} }`;
const placed = (item: string) => `[{ "item": "${item}", "because": "B" }]`;

/** What can be wrong with lists of recommendations. */
export const brokenLists: BrokenProject[] = [
  { name: 'a list without strategies', docent: list('"strategies": []') },
  { name: 'a list that learns from nothing', docent: list('"strategies": ["for-you", "related", "popular"]') },
  { name: 'a list of experts without rules', docent: list('"strategies": ["expert"]') },
  {
    name: 'a list with expert rules that it does not go by',
    docent: popular(`"expert": [${rule('"item": "subject:desk-01"')}]`),
  },
  { name: 'a list by skills without any', docent: list('"strategies": ["next-skill"]') },
  { name: 'a list by skills that need each other', docent: list('"strategies": ["next-skill"]', circle) },
  { name: 'a list drawn by lot for nothing', docent: list('"strategies": ["content"], "exploration": 0.1') },
  {
    name: 'a list of what there is not',
    docent: popular('"candidates": { "items": ["subject:dsk-01", "howto:bok"] }'),
  },
  { name: 'a list of what may be imported', docent: popular('"candidates": { "items": ["subject:SKU-4711"] }') },
  { name: 'a list of no kind', docent: popular('"candidates": { "items": ["sofa:red"] }') },
  {
    name: 'a list that promotes what it advises',
    docent: popular(`"pinned": ${placed('subject:desk-01')}, "promoted": ${placed('subject:desk-01')}`),
  },
  {
    name: 'a list with an expert rule without source, and the same id twice',
    docent: expert(
      `"expert": [{ "id": "a", "because": "B", "item": "subject:desk-01" }, ${rule('"item": "subject:chair-01"')}]`,
    ),
  },
  {
    name: 'a list with an expert rule that is none',
    docent: expert(`"expert": [${rule('"item": "subject:desk-01", "when": { "vr": "customer.role" }')}]`),
  },
  {
    name: 'a list that excludes by a condition there is not',
    docent: popular('"exclude": [{ "items": ["subject:desk-01"], "when": { "condition": "it-people" } }]'),
  },
  {
    name: 'a list with events that say nothing of any item',
    docent: list(
      '"strategies": ["popular"], "positive": [{ "event": "Howto Complted" }, { "event": "Review Submitted", "subject": "sbject" }, { "event": "Desk Ordered", "subject": "product", "where": { "condition": "large" } }]',
    ),
  },
];
