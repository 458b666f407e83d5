import { type Static, Type } from '@sinclair/typebox';
import { AssetPath } from './asset.js';
import { Captions } from './video/captions.js';
import { Thumbnails } from './video/thumbnails.js';
import { VideoEmbed } from './video/video-embed.js';
import { VideoSource } from './video/video-source.js';

/** The video of a how-to; nothing of it is loaded before the customer asks to play it. */
export const Video = Type.Object(
  {
    sources: Type.Optional(
      Type.Array(VideoSource, {
        title: 'Sources',
        description: 'Encodings of the same video, best first. Either these or `embed`.',
        minItems: 1,
        maxItems: 16,
        examples: [[{ src: 'assets/book-a-room.webm' }, { src: 'assets/book-a-room.mp4' }]],
      }),
    ),
    embed: Type.Optional(VideoEmbed),
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
    descriptions: Type.Optional(
      Type.Array(Captions, {
        title: 'Descriptions',
        description:
          'WebVTT tracks that say what is to be seen, one per language, for those who cannot see it: read out by screen readers, or by the browser’s voice.',
        maxItems: 50,
        examples: [[{ src: 'assets/book-a-room.descriptions.en.vtt', locale: 'en', label: 'English' }]],
      }),
    ),
    chapters: Type.Optional(
      AssetPath('captions', {
        title: 'Chapters',
        description:
          'Path of a WebVTT chapters file relative to this file: steps without `start` take the times of the chapter whose identifier is their id, or, where no chapter has one, of the chapter at their place.',
        examples: ['assets/book-a-room.chapters.vtt'],
      }),
    ),
    thumbnails: Type.Optional(Thumbnails),
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
