import { type FileContent } from '../support/project-folder.js';
import { media } from '../support/sample-project.js';

/** A project file whose line 5 is the snippet. */
export function project(snippet: string): string {
  return `{
  "project": "meridian",
  "name": "Meridian Rooms",
  "locales": ["en", "de-AT"],
  ${snippet}
}
`;
}

/** A project file with one how-to; the snippet begins on line 5 and gives what is wrong with it. */
export function howto(snippet: string): string {
  const steps = snippet.includes('"steps"') ? '' : '"steps": [{ "id": "open", "title": "Open it" }],';
  const title = snippet.includes('"title":') && !snippet.includes('"steps"') ? '' : '"title": "Book a room",';
  return `{
  "project": "meridian", "name": "Meridian Rooms", "locales": ["en"],
  "howtos": {
    "book": { "owner": "Meridian", ${title} ${steps}
      ${snippet}
    }
  }
}
`;
}

/** A video without anything wrong, up to what the snippet adds. */
export function video(snippet = ''): string {
  return `"video": { "poster": "poster.png", "sources": [{ "src": "book.webm" }], "width": 640, "height": 360, "duration": 20${snippet} }`;
}

/** Steps with an id and a title, and what is given for each. */
export function steps(...each: string[]): string {
  const rest = each.map((fields, index) => `{ "id": "step-${index + 1}", "title": "Step", ${fields} }`);
  return `"steps": [\n${rest.join(',\n')}\n]`;
}

const files: Record<string, FileContent> = { 'poster.png': media.png, 'book.webm': media.webm, 'book.vtt': media.vtt };
const silent = ', "speech": false';

/** A broken project: its project file, further files, and what the author is told. */
export interface BrokenProject {
  name: string;
  docent: string;
  files?: Record<string, FileContent>;
}

export const brokenProjects: BrokenProject[] = [
  // The file
  { name: 'an empty file', docent: '' },
  { name: 'words that are no JSON', docent: 'project: meridian\n' },
  { name: 'a list instead of an object', docent: '[]' },
  { name: 'a comment', docent: project('// skills come later\n  "skills": {}') },
  { name: 'a trailing comma', docent: project('"skills": {},') },
  { name: 'a missing comma', docent: project('"skills": {}\n  "subjects": {}') },
  { name: 'a text without end', docent: project('"$schema": "./docent.schema.json') },
  { name: 'a wrong escape', docent: project('"$schema": "C:\\docs"') },
  { name: 'a missing brace', docent: '{\n  "project": "meridian"\n' },
  { name: 'the same key twice', docent: project('"skills": {},\n  "skills": {}') },
  { name: 'a key that JavaScript keeps for itself', docent: project('"__proto__": { "isAdmin": true }') },
  // Its keys and values
  { name: 'a misspelt key', docent: project('"skils": {}') },
  { name: 'a key that nobody knows', docent: project('"plugins": []') },
  { name: 'required keys missing', docent: '{\n  "project": "meridian"\n}\n' },
  { name: 'a wrong project id', docent: project('"skills": {}').replace('"meridian"', '"Meridian Rooms!"') },
  { name: 'a wrong locale', docent: project('"skills": {}').replace('de-AT', 'deutsch') },
  { name: 'no locale', docent: project('"skills": {}').replace('["en", "de-AT"]', '[]') },
  { name: 'a locale twice', docent: project('"skills": {}').replace('de-AT', 'en') },
  { name: 'an id with capitals', docent: project('"skills": { "Book Rooms": { "title": "book rooms" } }') },
  { name: 'a wrong type', docent: project('"skills": ["book-rooms"]') },
  { name: 'a text that is a number', docent: project('"skills": { "book-rooms": { "title": 7 } }') },
  { name: 'an empty text', docent: project('"skills": { "book-rooms": { "title": "" } }') },
  { name: 'a colour by name', docent: project('"theme": { "light": { "color-accent": "blue" } }') },
  { name: 'a radius without a unit', docent: project('"theme": { "light": { "radius": "10" } }') },
  { name: 'a font that is more than a font', docent: project('"theme": { "light": { "font": "Inter; color: red" } }') },
  {
    name: 'colours that are too close',
    docent: project('"theme": { "light": { "color-text": "#777", "color-surface": "#888888" } }'),
  },
  { name: 'a colour too close to the default', docent: project('"theme": { "dark": { "color-accent": "#1d2433" } }') },
  { name: 'a misspelt word', docent: howto('"difficulty": "beginer"') },
  {
    name: 'an entity without an owner',
    docent: project('"howtos": { "book": { "title": "Book", "steps": [{ "id": "a", "title": "A" }] } }'),
  },
  { name: 'no steps', docent: howto('"steps": []') },
  { name: 'a number out of range', docent: howto('"minutes": 0') },
  { name: 'a day that does not exist', docent: howto('"reviewed": "2026-02-30"') },
  { name: 'a year that is no year', docent: howto('"expires": "275760-09-13"') },
  { name: 'content that has expired', docent: howto('"expires": "2026-11-21"') },
  { name: 'a text that is too long', docent: howto(`"title": "${'long '.repeat(61)}"`) },
  // Locales
  {
    name: 'a text in a language that is not declared',
    docent: project('"skills": { "book": { "title": { "en": "book", "de-AT": "buchen", "de": "buchen" } } }'),
  },
  {
    name: 'a translation without its source',
    docent: project('"skills": { "book": { "title": { "de-AT": "buchen" } } }'),
  },
  {
    name: 'a language that is none',
    docent: project('"skills": { "book": { "title": { "en": "book", "german": "buchen" } } }'),
  },
  // Includes
  { name: 'an include that matches nothing', docent: project('"include": ["howto/*.json"]') },
  { name: 'an include outside the folder', docent: project('"include": ["../secrets.json"]') },
  {
    name: 'an included file with keys of the project file',
    docent: project('"include": ["more.json"]'),
    files: { 'more.json': { name: 'More' } },
  },
  {
    name: 'an id in two files',
    docent: project('"skills": { "book": { "title": { "en": "b", "de-AT": "b" } } },\n  "include": ["more.json"]'),
    files: { 'more.json': { skills: { book: { title: { en: 'b', 'de-AT': 'b' } } } } },
  },
  // References
  {
    name: 'a skill that does not exist',
    docent: howto('"skill": "book-room"').replace(
      '"howtos"',
      '"skills": { "book-rooms": { "title": "book" } }, "howtos"',
    ),
  },
  { name: 'a subject that does not exist', docent: howto('"subjects": ["calendar"]') },
  {
    name: 'two steps with one id',
    docent: howto('"steps": [\n{ "id": "open", "title": "Open" },\n{ "id": "open", "title": "Open again" }]'),
  },
  // Video and times
  { name: 'a video without captions', docent: howto(video()), files },
  {
    name: 'two tracks in one language',
    docent: howto(
      video(
        ', "captions": [{ "src": "book.vtt", "locale": "en", "label": "English" },\n{ "src": "book.vtt", "locale": "en", "label": "English too" }]',
      ),
    ),
    files,
  },
  { name: 'times without a video', docent: howto(steps('"start": 3')) },
  { name: 'an end without a start', docent: howto(`${video(silent)},\n${steps('"end": 3')}`), files },
  { name: 'times that go back', docent: howto(`${video(silent)},\n${steps('"start": 9', '"start": 3')}`), files },
  {
    name: 'times that overlap',
    docent: howto(`${video(silent)},\n${steps('"start": 1, "end": 6', '"start": 5')}`),
    files,
  },
  { name: 'an end before its start', docent: howto(`${video(silent)},\n${steps('"start": 6, "end": 5')}`), files },
  { name: 'a step after the video', docent: howto(`${video(silent)},\n${steps('"start": 20')}`), files },
  {
    name: 'a step longer than the video',
    docent: howto(`${video(silent)},\n${steps('"start": 5, "end": 20.5')}`),
    files,
  },
  // Assets
  { name: 'a video that is not there', docent: howto(video(silent)), files: { 'poster.png': media.png } },
  {
    name: 'a video that is a web page',
    docent: howto(video(silent)),
    files: { ...files, 'book.webm': '<!doctype html><title>404</title>' },
  },
  { name: 'an empty video', docent: howto(video(silent)), files: { ...files, 'book.webm': '' } },
  { name: 'a video as a poster', docent: howto(video(silent).replace('poster.png', 'book.webm')), files },
  { name: 'an asset outside the folder', docent: howto(video(silent).replace('poster.png', '../poster.png')), files },
  { name: 'an absolute path', docent: howto(video(silent).replace('poster.png', '/etc/poster.png')), files },
  {
    name: 'an address that is not https',
    docent: howto(video(silent).replace('poster.png', 'http://meridian.example/p.png')),
    files,
  },
  {
    name: 'an address without a known extension',
    docent: howto(video(silent).replace('book.webm', 'https://meridian.example/watch')),
    files,
  },
  {
    name: 'a picture with a script',
    docent: howto(video(silent).replace('poster.png', 'poster.svg')),
    files: { ...files, 'poster.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' },
  },
  {
    name: 'captions that are SubRip',
    docent: howto(video(', "captions": [{ "src": "book.vtt", "locale": "en", "label": "English" }]')),
    files: { ...files, 'book.vtt': '1\n00:00:00,000 --> 00:00:02,000\nHello\n' },
  },
  {
    name: 'captions with broken times',
    docent: howto(video(', "captions": [{ "src": "book.vtt", "locale": "en", "label": "English" }]')),
    files: {
      ...files,
      'book.vtt': 'WEBVTT\n\n00:00,000 --> 00:02,000\nHello\n\n00:05.000 --> 00:04.000\nthere\n\n5 --> 6\nyou\n\nall\n',
    },
  },
  // Texts
  { name: 'HTML in a text', docent: howto('"summary": "Press <b>Save</b> now."') },
  { name: 'a script in a text', docent: howto('"summary": "<script>alert(1)</script>"') },
  { name: 'a link that runs code', docent: howto('"summary": "[Save](javascript:alert(1))"') },
  {
    name: 'a link that hides what it runs',
    docent: howto('"summary": "[Save](java&#10;script:alert&#40;1&#41;) [or](&#106;avascript:alert%281%29)"'),
  },
  { name: 'a picture that nobody describes', docent: howto('"summary": "![](poster.png)"'), files },
  { name: 'a picture that is not there', docent: howto('"summary": "![A poster](posters/poster.png)"') },
  { name: 'braces around something else', docent: howto('"summary": "Hello {{first name}}, it is {{now|dat}}."') },
  { name: 'too many levels', docent: howto(`"summary": "${'> '.repeat(40)}deep"`) },
];
