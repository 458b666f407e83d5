import { media } from '../support/sample-project.js';
import { type BrokenProject, howto, steps, video } from '../problems/broken-projects.js';

const files = { 'poster.png': media.png, 'book.webm': media.webm };
const silent = ', "speech": false';
const image = '"image": { "src": "poster.png", "alt": "The bar.", "width": 3, "height": 2 }';
const skill = '"skill": "book-rooms",';
const long = (duration: number): string => video(silent).replace('20', String(duration));

/** A project in which nothing else is careless. */
function careless(name: string, snippet: string, locales = '["en"]'): BrokenProject {
  const docent = howto(`${skill}\n${snippet}`)
    .replace('"howtos"', '"skills": { "book-rooms": { "title": "book rooms" } },\n  "howtos"')
    .replace('["en"]', locales);
  return { name, docent, files };
}

const hard =
  'The administrative configuration necessitates organisational authorisation, notwithstanding previously communicated departmental recommendations concerning availability. ';
const german =
  'Die Verwaltungskonfiguration erfordert ungeachtet vorangegangener Abteilungsempfehlungen hinsichtlich Verfügbarkeit grundsätzlich eine organisatorische Genehmigung. ';
const easy = 'Drag the bar to the end of the hour. Let it go. ';

/** How-tos that are sound, but hard to follow or to learn from, and what their authors are told. */
export const carelessHowtos: BrokenProject[] = [
  { name: 'a how-to that teaches no skill', docent: howto('"minutes": 2') },
  careless(
    'a video with stretches of no step',
    `${long(60)},\n${steps(`"start": 11, "end": 20, ${image}`, `"start": 31, "end": 45, ${image}`)}`,
  ),
  careless(
    'a long video',
    `${long(375)},\n${steps(...Array.from({ length: 8 }, (_, index) => `"start": ${index * 48}, ${image}`))}`,
  ),
  careless('a step with too much video', `${long(70)},\n${steps(`"start": 0, ${image}`)}`),
  careless('a step with too many words', steps(`"text": "${easy.repeat(12).trim()}"`)),
  careless('a step without a picture', `${video(silent)},\n${steps(`"start": 0, "end": 10, ${image}`, '"start": 10')}`),
  careless(
    'a text that is hard to read',
    steps(`"text": "${easy.repeat(2).trim()}"`, `"text": "${hard.repeat(6).trim()}"`),
  ),
  careless(
    'a German translation that is hard to read',
    steps(`"text": { "en": "${easy.repeat(3).trim()}", "de": "${german.repeat(10).trim()}" }`).replace(
      '"Step"',
      '{ "en": "Step", "de": "Schritt" }',
    ),
    '["en", "de"]',
  ),
];
