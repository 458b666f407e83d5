import type { BrokenProject } from '../problems/broken-projects.js';

const trust = '"readers": "Five people", "why": "You bought a desk.", "keep": "P1Y",';
const labels = '"lowest": "No", "highest": "Yes"';

/** A project with one survey, whose questions stand from line 6 on. */
function asking(name: string, questions: string, fields = trust): BrokenProject {
  const docent = `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "surveys": {
    "desk": { "title": "Your desk", "owner": "Meridian", ${fields}
      "questions": [
        ${questions}
      ]
    }
  }
}
`;
  return { name, docent };
}

const score = `{ "id": "score", "type": "nps", "title": "Would you recommend it?", ${labels} }`;

const two = '"options": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }]';
const pictures = (image: string) => two.replaceAll(' }', `, "image": ${image} }`);
const nine = JSON.stringify(Array.from({ length: 9 }, (_, at) => ({ id: `r${at}`, title: `Row ${at}` })));

/** Questions with parts of their own that cannot be asked or answered, or must not be asked so. */
const brokenParts: readonly (readonly [name: string, question: string])[] = [
  ['a matrix without rows', `{ "id": "grid", "type": "matrix", "title": "How was it?", ${two} }`],
  [
    'rows with the same id, and one that takes the place of own words',
    `{ "id": "grid", "type": "matrix", "title": "How was it?", ${two}, "rows": [{ "id": "other", "title": "X" }, { "id": "other", "title": "Y" }] }`,
  ],
  ['a matrix of nine rows', `{ "id": "grid", "type": "matrix", "title": "How was it?", ${two}, "rows": ${nine} }`],
  [
    'an alternative that is called us, and nobody who is',
    `{ "id": "map", "type": "importance-performance", "title": "What matters?", ${two}, "alternatives": [{ "id": "us", "title": "Us" }] }`,
  ],
  ['the best and worst of two', `{ "id": "most", "type": "best-worst", "title": "Best and worst?", ${two} }`],
  [
    'sets of more than there is',
    `{ "id": "most", "type": "best-worst", "title": "Best?", ${two}, "perSet": 4, "sets": 2 }`,
  ],
  [
    'a ranking of more than there is',
    `{ "id": "order", "type": "ranking", "title": "Which first?", ${two}, "maximum": 3 }`,
  ],
  ['a contact for nothing', '{ "id": "mail", "type": "contact", "title": "Where to?", "contact": ["email"] }'],
  ['pictures that are none', `{ "id": "look", "type": "image-choice", "title": "Which?", ${two} }`],
  [
    'pictures without a text alternative',
    `{ "id": "look", "type": "image-choice", "title": "Which?", ${pictures('{ "src": "a.png", "width": 1, "height": 1 }')} }`,
  ],
  [
    'a consent that is already given',
    '{ "id": "write", "type": "consent", "title": "May we?", "agree": "You may.", "prefill": { "value": true } }',
  ],
  [
    'a contact in an address, and a rule that reads what there is not',
    '{ "id": "mail", "type": "contact", "title": "Where to?", "contact": ["email"], "purpose": "A letter.", "prefill": { "url": true, "value": { "var": "costumer.email" } } }',
  ],
];

/** Surveys that cannot be answered, or that make people answer less or other than they think, and what their authors are told. */
export const brokenSurveys: BrokenProject[] = [
  asking('a survey that does not say who reads it, why and how long', score, ''),
  asking(
    'choosing again: an advice, a question and an option that there are not',
    `{ "id": "again", "type": "one-of", "title": "Would you?", ${two} }, ${score}`,
    `${trust} "chooseAgain": { "about": "advice:desks", "question": "again", "yes": ["c"] },`,
  ),
  asking(
    'choosing again: a question of another type',
    score,
    `${trust} "chooseAgain": { "about": "subject:desk", "question": "score", "yes": ["yes"] },`,
  ),
  asking('a duration that is none', score, trust.replace('P1Y', 'a year')),
  asking('a question with nothing to choose from', '{ "id": "which", "type": "one-of", "title": "Which?" }'),
  asking(
    'a score with options',
    score.replace(' }', ', "options": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B" }] }'),
  ),
  asking(
    'a consent that has to be given',
    '{ "id": "write", "type": "consent", "title": "May we?", "required": true }',
  ),
  asking('seven faces', '{ "id": "mood", "type": "rating", "title": "How are you?", "look": "faces", "points": 7 }'),
  asking(
    'an option that takes the place of an answer in own words',
    '{ "id": "which", "type": "one-of", "title": "Which?", "other": "Else", "options": [{ "id": "a", "title": "A" }, { "id": "other", "title": "B" }] }',
  ),
  asking(
    'relevance that hangs on a later question',
    `{ "id": "why", "type": "text", "title": "Why?", "relevant": { "<": [{ "var": "answers.score" }, 7] } },\n        ${score}`,
  ),
  asking(
    'relevance that reads a question there is not',
    `${score},\n        { "id": "why", "type": "text", "title": "Why?", "relevant": { "<": [{ "var": "answers.scores" }, 7] } }`,
  ),
  asking(
    'a question of a survey that is never asked',
    `${score},\n        { "id": "why", "type": "text", "title": "Why?", "relevant": { ">": [{ "var": "answers.score" }, 10] } }`,
  ),
  asking('a text that shows an answer there is not', score.replace(' }', ', "help": "You gave {{scores}}." }')),
  asking(
    'a scale without its ends',
    '{ "id": "score", "type": "nps", "title": "Would you recommend it?", "lowest": "No" }',
  ),
  asking(
    'a question that hopes for an answer',
    '{ "id": "love", "type": "text", "title": "How much do you love the desk?" }',
  ),
  asking(
    'thirteen questions',
    Array.from({ length: 13 }, (_, at) => `{ "id": "q${at}", "type": "text", "title": "What of ${at}?" }`).join(
      ',\n        ',
    ),
  ),
  asking(
    'thanks that hide others',
    score,
    `${trust} "thanks": [{ "id": "all", "text": "Thanks." }, { "id": "low", "text": "Sorry.", "when": { "<": [{ "var": "answers.score" }, 7] } }],`,
  ),
  ...brokenParts.map(([name, question]) => asking(name, question)),
  asking(
    'changes that cannot be told as they are meant',
    score,
    `${trust} "changes": [
        { "id": "cable", "date": "2099-01-01", "text": "It has a cable.", "questions": ["scores"] },
        { "id": "cable", "date": "2026-01-01", "when": { "<": [{ "var": "answers.scores" }, 7] } },
        { "id": "manual", "date": "soon", "text": "" }],`,
  ),
];
