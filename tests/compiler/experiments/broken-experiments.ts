import type { BrokenProject } from '../problems/broken-projects.js';

const sound = '"title": "Does it help?", "entities": ["howto:book"], "decide": "2027-02-01", "owner": "Meridian"';
/** The last of several equal keys would hold, so each is replaced in its place. */
const but = (key: string, value: string) => sound.replace(new RegExp(`"${key}": ("[^"]*"|\\[[^\\]]*\\])`), value);

/** A project with this experiment on line 12, and what it could withhold. */
function experiment(name: string, fields: string, { more = '', probe = true } = {}): BrokenProject {
  const docent = `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "skills": { "book-rooms": { "title": "book a room", "items": [
    { "id": "free", "prompt": "Which is free?", "type": "number", "answer": 3, "explanation": "The third." }
  ] } },
  "checks": { "later": { "title": "Later", "skills": ["book-rooms"]${probe ? ', "phase": "probe"' : ''}, "owner": "Meridian" } },
  "learning": { "mine": { "title": "Mine", "skills": ["book-rooms"], "owner": "Meridian" } },
  "howtos": {
    "book": { "title": "Book", "owner": "Meridian", "skill": "book-rooms", "steps": [{ "id": "go", "title": "Go" }] },
    "series": { "title": "Series", "owner": "Meridian", "skill": "book-rooms", "steps": [{ "id": "go", "title": "Go", "entity": "howto:part" }] },
    "part": { "title": "Part", "owner": "Meridian", "skill": "book-rooms", "steps": [{ "id": "go", "title": "Go" }] } },
  "experiments": { "help": { ${fields} }${more} }
}
`;
  return { name, docent };
}

/** Experiments that would find nothing out, or withhold what nobody may be kept from. */
export const brokenExperiments: BrokenProject[] = [
  experiment('an experiment on what there is not', but('entities', '"entities": ["howto:bok", "tour:book"]')),
  experiment('an experiment on no ref', but('entities', '"entities": ["book"]')),
  experiment('an experiment on nothing', but('entities', '"entities": []')),
  experiment('an entity in two experiments', sound, { more: `, "other": { ${sound} }` }),
  experiment('an experiment that withholds a part of another', but('entities', '"entities": ["howto:part"]')),
  experiment('an experiment that withholds the probe', but('entities', '"entities": ["check:later"]')),
  experiment('an experiment that withholds the own record', but('entities', '"entities": ["learning:mine"]')),
  experiment('an experiment that holds everybody out', `${sound}, "holdout": 1`),
  experiment('an experiment that holds nobody out', `${sound}, "holdout": 0`),
  experiment('an experiment on tenants', `${sound}, "unit": "tenant"`),
  experiment('an experiment that is decided before it begins', `${sound}, "starts": "2027-02-01"`),
  experiment('an experiment of nine days', `${sound}, "starts": "2027-01-23"`),
  experiment('an experiment without a day of decision', sound.replace('"decide": "2027-02-01", ', '')),
  experiment('an experiment that is over', but('decide', '"decide": "2026-11-01"')),
  experiment('an experiment that nothing probes', sound, { probe: false }),
];
