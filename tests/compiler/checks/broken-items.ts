import type { BrokenProject } from '../problems/broken-projects.js';

/** A project whose one skill has this item, from line 6 on, and a check that asks it. */
function item(name: string, fields: string, { check = true, event = '' } = {}): BrokenProject {
  const docent = `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "skills": {
    "book-rooms": { "title": "book a room", ${event} "items": [
      { "id": "repeats", "prompt": "Which days repeat?",
        ${fields}
      }
    ] }
  }${check ? ',\n  "checks": { "rooms": { "title": "Rooms", "skills": ["book-rooms"], "owner": "Meridian" } }' : ''}
}
`;
  return { name, docent };
}

const right = '{ "id": "all", "title": "All of them", "right": true, "why": "As a whole." }';
const wrong = '{ "id": "first", "title": "The first one" }';
const third = '{ "id": "last", "title": "The last one" }';

/** Items that cannot be answered, or that tell nothing, and what their authors are told. */
export const brokenItems: BrokenProject[] = [
  item('an item without a right option', `"type": "choice", "explanation": "All.", "options": [${wrong}, ${third}]`),
  item(
    'an item of which all options are right',
    `"type": "choices", "options": [${right}]`.replace(
      ']',
      `, ${right.replace('all', 'both').replace('All', 'Both')}]`,
    ),
  ),
  item('an item with nothing to choose from', `"type": "choice", "explanation": "All.", "options": [${right}]`),
  item(
    'an item whose options share an id',
    `"type": "choice", "options": [${right}, ${wrong}, ${third.replace('last', 'first')}]`,
  ),
  item('a number item without the number', '"type": "number"'),
  item('a number item with options', `"type": "number", "answer": 3, "options": [${right}, ${wrong}]`),
  item(
    'a choice with a number for an answer',
    `"type": "choice", "answer": 3, "options": [${right}, ${wrong}, ${third}]`,
  ),
  item('an item to match with nothing that belongs', `"type": "match", "options": [${wrong}, ${third}]`),
  item('something to do that the product does not tell of', '"type": "do"'),
  item('an item that nothing asks', `"type": "choice", "options": [${right}, ${wrong}, ${third}]`, { check: false }),
  item(
    'an item with two right answers',
    `"type": "choice", "options": [${right}, ${wrong}, ${third.replace(' }', ', "right": true }')}]`,
  ),
  item(
    'an item with the same answer twice',
    `"type": "choice", "options": [${right}, ${wrong}, ${third.replace('The last one', 'the first one')}]`,
  ),
  item('an item that every other guess is right of', `"type": "choice", "options": [${right}, ${wrong}]`),
  item(
    'an item whose right option is the longest',
    `"type": "choice", "options": [${right.replace('All of them', 'All of them, from the first to the last, as long as the series goes on')}, ${wrong}, ${third}]`,
  ),
  item(
    'an item that explains nothing',
    `"type": "choice", "options": [${right.replace(', "why": "As a whole."', '')}, ${wrong}, ${third}]`,
  ),
  {
    name: 'a check of a skill without items',
    docent: `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "skills": { "book-rooms": { "title": "book a room" } },
  "checks": { "rooms": { "title": "Rooms", "skills": ["book-rooms", "book-desks"], "owner": "Meridian" } }
}
`,
  },
];
