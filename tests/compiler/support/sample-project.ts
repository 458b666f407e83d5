import type { FileContent } from './project-folder.js';

/** Smallest files of each format that the compiler takes for what they are. */
export const media = {
  png: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR4nGPQj74OQQxwFgBO4AhH5IZ/JAAAAABJRU5ErkJggg=='),
    character => character.charCodeAt(0),
  ),
  webm: Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4),
  mp4: Uint8Array.of(0, 0, 0, 16, ...ascii('ftypisom'), 0, 0, 2, 0, 0),
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30H0z"/></svg>',
  vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\nDrag across the hours you need.\n',
} as const;

function ascii(text: string): number[] {
  return [...text].map(character => character.charCodeAt(0));
}

/** A how-to that uses everything a how-to can have. */
export const bookARoom = {
  title: { en: 'Book a room', de: 'Einen Raum buchen' },
  summary: 'Two minutes, and the room is *yours*.',
  skill: 'book-rooms',
  subjects: ['calendar'],
  difficulty: 'beginner',
  minutes: 2,
  tools: [{ name: 'A mouse', note: 'A finger will do.' }],
  parts: [{ name: 'Patience', quantity: 1 }],
  video: {
    sources: [{ src: 'assets/book.webm' }, { src: 'assets/book.mp4' }],
    poster: 'assets/book.png',
    width: 1280,
    height: 720,
    duration: 20,
    captions: [{ src: 'assets/book.en.vtt', locale: 'en', label: 'English' }],
  },
  steps: [
    { id: 'open', title: 'Open the calendar', start: 0 },
    { id: 'look', title: 'Look for a free room' },
    {
      id: 'drag',
      title: 'Drag across the hours',
      text: 'The **blue bar** shows the length.',
      start: 7.5,
      image: { src: 'assets/book.png', alt: 'The bar being dragged.', width: 3, height: 2 },
      lines: [{ kind: 'caution', text: 'Guests are told at once.' }],
    },
  ],
  owner: 'Meridian customer education',
  sources: [{ title: 'The manual', url: 'https://meridian.example/manual' }],
  reviewed: '2026-11-01',
  expires: '2027-11-01',
};

/** The day on which the tests compile. */
export const now = new Date('2026-11-22T09:00:00Z');

/** A valid project with one how-to in an included file. Each call gives new objects. */
export function sampleProject(): Record<string, FileContent> & {
  'docent.json': Record<string, unknown>;
  'howtos/book.json': { howtos: { 'book-a-room': typeof bookARoom } };
} {
  return {
    'docent.json': {
      project: 'meridian',
      name: 'Meridian Rooms',
      locales: ['en', 'de'],
      include: ['howtos/*.json'],
      theme: { light: { 'color-accent': '#2f5bd7', 'color-on-accent': '#fff' } },
      subjects: { calendar: { title: { en: 'Calendar', de: 'Kalender' }, url: 'https://meridian.example/calendar' } },
      skills: { 'book-rooms': { title: { en: 'book a room', de: 'einen Raum buchen' } } },
    },
    'howtos/book.json': { howtos: { 'book-a-room': structuredClone(bookARoom) } },
    'howtos/assets/book.webm': media.webm,
    'howtos/assets/book.mp4': media.mp4,
    'howtos/assets/book.png': media.png,
    'howtos/assets/book.en.vtt': media.vtt,
  };
}
