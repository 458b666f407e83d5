import { type Static, Type } from '@sinclair/typebox';
import { AssetPath } from './asset.js';
import { localePattern } from './text.js';

const VideoSource = Type.Object(
  {
    src: AssetPath('video', {
      title: 'Source',
      description: 'Path of the video file relative to this file, or an https address.',
      examples: ['assets/book-a-room.webm'],
    }),
    type: Type.Optional(
      Type.String({
        title: 'Media type',
        description: 'Default: derived from the file extension (.webm, .mp4, .ogv).',
        pattern: '^video/[a-z0-9.+-]+(;.*)?$',
        maxLength: 200,
        examples: ['video/webm; codecs="vp9"'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Video source',
    description: 'One encoding of the video; browsers play the first they can.',
    examples: [{ src: 'assets/book-a-room.webm' }],
  },
);

const Captions = Type.Object(
  {
    src: AssetPath('captions', {
      title: 'Source',
      description: 'Path of a WebVTT file relative to this file.',
      examples: ['assets/book-a-room.en.vtt'],
    }),
    locale: Type.String({
      title: 'Locale',
      description: 'Language of the captions.',
      pattern: localePattern,
      examples: ['en'],
    }),
    label: Type.String({
      title: 'Label',
      description: 'What the captions menu shows: the name of the language in that language.',
      minLength: 1,
      maxLength: 100,
      examples: ['Deutsch'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Captions',
    description: 'One WebVTT caption track.',
    examples: [{ src: 'assets/book-a-room.en.vtt', locale: 'en', label: 'English' }],
  },
);

/** The video of a how-to; nothing of it is loaded before the customer asks to play it. */
export const Video = Type.Object(
  {
    sources: Type.Array(VideoSource, {
      title: 'Sources',
      description: 'Encodings of the same video, best first.',
      minItems: 1,
      maxItems: 8,
      examples: [[{ src: 'assets/book-a-room.webm' }, { src: 'assets/book-a-room.mp4' }]],
    }),
    poster: AssetPath('image', {
      title: 'Poster',
      description: 'Still picture shown until the customer plays the video.',
      examples: ['assets/book-a-room.webp'],
    }),
    width: Type.Integer({
      title: 'Width',
      description: 'Intrinsic width in pixels.',
      minimum: 1,
      maximum: 8192,
      examples: [1280],
    }),
    height: Type.Integer({
      title: 'Height',
      description: 'Intrinsic height in pixels.',
      minimum: 1,
      maximum: 8192,
      examples: [720],
    }),
    duration: Type.Number({
      title: 'Duration',
      description: 'Length in seconds.',
      exclusiveMinimum: 0,
      maximum: 36_000,
      examples: [42.5],
    }),
    speech: Type.Optional(
      Type.Boolean({
        title: 'Speech',
        description: 'Whether anybody speaks. A video with speech must have captions. Default: true.',
        examples: [false],
      }),
    ),
    captions: Type.Optional(
      Type.Array(Captions, {
        title: 'Captions',
        description: 'Caption tracks, one per language.',
        maxItems: 50,
        examples: [[{ src: 'assets/book-a-room.en.vtt', locale: 'en', label: 'English' }]],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Video',
    description: 'The video of a how-to. Nothing of it is loaded before the customer asks to play it.',
    examples: [
      {
        sources: [{ src: 'assets/book-a-room.webm' }],
        poster: 'assets/book-a-room.webp',
        width: 1280,
        height: 720,
        duration: 42.5,
        speech: false,
      },
    ],
  },
);
export type Video = Static<typeof Video>;
