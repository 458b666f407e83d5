import { Type } from '@sinclair/typebox';
import { AssetPath } from '../asset.js';

/** One encoding of a video. */
export const VideoSource = Type.Object(
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
    height: Type.Optional(
      Type.Integer({
        title: 'Height',
        description:
          'Lines of its picture, where the same video comes in several qualities: customers can choose, and on slow connections the lowest is taken. Default: not said.',
        minimum: 1,
        maximum: 8192,
        examples: [480],
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
