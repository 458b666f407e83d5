import { Type } from '@sinclair/typebox';
import { AssetPath } from '../asset.js';

/** Small pictures of a video, all in one image, row by row. */
export const Thumbnails = Type.Object(
  {
    src: AssetPath('image', {
      title: 'Source',
      description: 'Path of the image relative to this file.',
      examples: ['assets/book-a-room.thumbnails.webp'],
    }),
    columns: Type.Integer({
      title: 'Columns',
      description: 'Pictures side by side.',
      minimum: 1,
      maximum: 100,
      examples: [10],
    }),
    rows: Type.Integer({ title: 'Rows', description: 'Rows of pictures.', minimum: 1, maximum: 100, examples: [5] }),
    interval: Type.Number({
      title: 'Interval',
      description: 'Seconds of the video from one picture to the next; the first is of second 0.',
      exclusiveMinimum: 0,
      maximum: 600,
      examples: [1],
    }),
  },
  {
    additionalProperties: false,
    title: 'Thumbnails',
    description: 'Small pictures shown above the scrubber, all in one image, row by row.',
    examples: [{ src: 'assets/book-a-room.thumbnails.webp', columns: 10, rows: 5, interval: 1 }],
  },
);
