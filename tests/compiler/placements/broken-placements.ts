import type { BrokenProject } from '../problems/broken-projects.js';

/** A project file with one how-to and one placement of it, on line 6. */
const placement = (fields: string, more = ''): string => `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "howtos": { "book": { "title": "Book a room", "owner": "Meridian", "skill": "book", "steps": [{ "id": "open", "title": "Open it" }] } },
  "skills": { "book": { "title": "book a room" } },${more}
  "placements": { "after-booking": {
    ${fields}
  } }
}
`;
const popover = (fields: string) => placement(`"show": "howto:book", "how": "popover", ${fields}`);

/** What can be wrong with placements. */
export const brokenPlacements: BrokenProject[] = [
  { name: 'a placement of what there is not', docent: placement('"show": "howto:bok", "how": "popover"') },
  { name: 'a placement of no kind', docent: placement('"show": "howtos:book", "how": "popover"') },
  { name: 'a placement without a ref', docent: placement('"show": "book", "how": "popover"') },
  { name: 'a placement that appears in no known way', docent: placement('"show": "howto:book", "how": "popup"') },
  { name: 'a placement that stands nowhere', docent: placement('"show": "howto:book", "how": "inline"') },
  { name: 'a popover inside an element', docent: popover('"inside": "#main"') },
  {
    name: 'a modal in a corner, before everything',
    docent: placement('"show": "howto:book", "how": "modal", "corner": "top-end"'),
  },
  {
    name: 'a placement after what there is not',
    docent: popover('"when": { "after": { "ref": "check:x", "was": "answered" } }'),
  },
  { name: 'a placement on pages that are no paths', docent: popover('"when": { "pages": ["rooms/.*"] }') },
  { name: 'a placement for nobody', docent: popover('"sample": 0') },
  { name: 'a placement whose days are over', docent: popover('"between": { "to": "2026-01-31" }') },
  {
    name: 'a placement that ends before it begins',
    docent: popover('"between": { "from": "2027-02-01", "to": "2027-01-31" }'),
  },
  { name: 'a placement at no hour', docent: popover('"between": { "after": "9 am" }') },
  { name: 'a placement with a rule that is none', docent: popover('"to": { "vr": "customer.role" }') },
  {
    name: 'a placement with wrong rules about events',
    docent: popover(
      '"when": { "event": { "name": "Booked", "where": { "condition": "large" } } }, "unless": [{ "name": "Chat", "where": "no" }]',
    ),
  },
  { name: 'a placement shown too often', docent: popover('"again": { "times": 0 }') },
  {
    name: 'limits that limit nothing',
    docent: placement('"show": "howto:book", "how": "popover"', ' "attention": { "perDay": 50, "coolDown": -1 },'),
  },
];
