import { media } from '../support/sample-project.js';
import { type BrokenProject, howto, steps, video } from '../problems/broken-projects.js';

const files = { 'poster.png': media.png, 'book.webm': media.webm, 'step.vtt': media.vtt };
const silent = ', "speech": false';
/** A how-to with steps, and a title of its own beside those in the snippet. */
const withSteps = (snippet: string): string => howto(`${snippet},\n${steps('"text": "A"')}`);
const yesNo = '"questions": [{ "id": "drawers", "type": "yes-no", "title": "Drawers?" }]';
const embedded = (embed: string): string =>
  `"video": { "embed": ${embed}, "poster": "poster.png", "width": 640, "height": 360, "duration": 20 }`;
const own = (fields = ''): string =>
  `"video": { "sources": [{ "src": "book.webm" }], "poster": "poster.png", "width": 640, "height": 360, "duration": 5, "speech": false${fields} }`;
const chapters = (text: string): Record<string, string | Uint8Array> => ({
  ...files,
  'chapters.vtt': `WEBVTT\n\n${text}`,
});
const chaptered = `${video(`${silent}, "chapters": "chapters.vtt"`)},\n`;

/** Two how-tos of which each is shown within the other. */
const circle = `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "howtos": {
    "book": {
      "owner": "Meridian", "title": "Book a room",
      "steps": [{ "id": "open", "title": "Open it", "entity": "howto:find" }]
    },
    "find": {
      "owner": "Meridian", "title": "Find a room", "prerequisites": [{ "entity": "howto:book" }],
      "steps": [{ "id": "look", "title": "Look" }]
    }
  }
}
`;

/** How-tos with what their schema cannot see, and what their authors are told. */
export const brokenHowtos: BrokenProject[] = [
  {
    name: 'a video with files and a player',
    docent: howto(video(`${silent}, "embed": { "provider": "youtube", "id": "aqz-KE-bpKQ" }`)),
    files,
  },
  {
    name: 'a video without anything to play',
    docent: howto('"video": { "poster": "poster.png", "width": 640, "height": 360, "duration": 20, "speech": false }'),
    files,
  },
  {
    name: 'a YouTube id that is too short',
    docent: howto(embedded('{ "provider": "youtube", "id": "aqz-KE" }')),
    files,
  },
  { name: 'a Vimeo id with letters', docent: howto(embedded('{ "provider": "vimeo", "id": "aqz-KE-bpKQ" }')), files },
  {
    name: 'two descriptions in one language',
    docent: howto(
      video(
        `${silent}, "descriptions": [{ "src": "step.vtt", "locale": "en", "label": "English" }, { "src": "step.vtt", "locale": "en", "label": "English" }]`,
      ),
    ),
    files,
  },
  {
    name: 'too few thumbnails',
    docent: howto(video(`${silent}, "thumbnails": { "src": "poster.png", "columns": 3, "rows": 2, "interval": 2 }`)),
    files,
  },
  {
    name: 'chapters on the web',
    docent: howto(video(`${silent}, "chapters": "https://meridian.example/c.vtt"`)),
    files,
  },
  {
    name: 'fewer chapters than steps',
    docent: howto(chaptered + steps('"text": "A"', '"text": "B"')),
    files: chapters('00:00.000 --> 00:10.000\nOpen\n'),
  },
  {
    name: 'a chapter of no step',
    docent: howto(chaptered + steps('"text": "A"', '"text": "B"')),
    files: chapters('step-1\n00:00.000 --> 00:10.000\nOpen\n\nstep-3\n00:10.000 --> 00:20.000\nClose\n'),
  },
  {
    name: 'chapters beyond the end of the video',
    docent: howto(chaptered + steps('"text": "A"', '"text": "B"')),
    files: chapters('00:00.000 --> 00:10.000\nOpen\n\n00:10.000 --> 00:40.000\nClose\n'),
  },
  {
    name: 'a chapter file that is none',
    docent: howto(chaptered + steps('"text": "A"')),
    files: chapters('1\n00:10 -> 00:20\nOpen\n'),
  },
  { name: 'chapters of a single step', docent: howto(steps(own(', "chapters": "step.vtt"'))), files },
  { name: 'times outside the video of a step', docent: howto(steps(`${own()}, "start": 2, "end": 8`)), files },
  {
    name: 'an end before the beginning in the video of a step',
    docent: howto(steps(`${own()}, "start": 4, "end": 3`)),
    files,
  },
  {
    name: 'a section that is not there',
    docent: howto(`"sections": [{ "id": "top", "title": "Top" }],\n${steps('"section": "tops"')}`),
  },
  {
    name: 'a section around that is not there',
    docent: withSteps('"sections": [{ "id": "top", "title": "Top", "section": "all" }]'),
  },
  {
    name: 'two sections with one id',
    docent: withSteps('"sections": [{ "id": "top", "title": "Top" }, { "id": "top", "title": "Up" }]'),
  },
  {
    name: 'sections within each other',
    docent: withSteps(
      '"sections": [{ "id": "a", "title": "A", "section": "b" }, { "id": "b", "title": "B", "section": "a" }]',
    ),
  },
  {
    name: 'sections four levels deep',
    docent: withSteps(
      '"sections": [{ "id": "a", "title": "A" }, { "id": "b", "title": "B", "section": "a" }, { "id": "c", "title": "C", "section": "b" }, { "id": "d", "title": "D", "section": "c" }]',
    ),
  },
  {
    name: 'steps of a section that lie apart',
    docent: howto(
      `"sections": [{ "id": "top", "title": "Top" }],\n${steps('"section": "top"', '"text": "Between"', '"section": "top"')}`,
    ),
  },
  {
    name: 'a tip to be acknowledged',
    docent: howto(steps('"lines": [{ "kind": "tip", "text": "Hold it.", "acknowledge": true }]')),
  },
  {
    name: 'a question without options in a how-to',
    docent: withSteps('"questions": [{ "id": "desk", "type": "choice", "title": "Which?" }]'),
  },
  {
    name: 'points to share in a how-to',
    docent: withSteps('"questions": [{ "id": "points", "type": "allocation", "title": "What counts?" }]'),
  },
  {
    name: 'a step by a question that there is not',
    docent: howto(`${yesNo},\n${steps('"when": { "==": [{ "var": "answers.drawer" }, true] }')}`),
  },
  {
    name: 'a step by an operator that there is not',
    docent: howto(`${yesNo},\n${steps('"when": { "is": [{ "var": "answers.drawers" }, true] }')}`),
  },
  {
    name: 'a step by a condition that there is not',
    docent: howto(`${yesNo},\n${steps('"when": { "condition": "desk" }')}`),
  },
  {
    name: 'a step that compares a yes with a word',
    docent: howto(`${yesNo},\n${steps('"when": { "==": [{ "var": "answers.drawers" }, "yes"] }')}`),
  },
  { name: 'a step by an assumption', docent: howto(steps('"when": { ">": [{ "var": "assumptions.desks" }, 1] }')) },
  {
    name: 'parts for more than can be asked for',
    docent: howto('"yield": { "unit": "desks", "quantity": 20, "maximum": 10 }'),
  },
  { name: 'a step with an advice that is not there', docent: howto(steps('"entity": "advice:choose-a-desk"')) },
  { name: 'how-tos that lead to each other', docent: circle },
  { name: 'a how-to that comes before itself', docent: howto('"prerequisites": [{ "entity": "howto:book" }]') },
];
