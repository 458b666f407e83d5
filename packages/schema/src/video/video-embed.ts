import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';

/** Those whose player can be embedded. */
export const videoProviders = ['youtube', 'vimeo'] as const;

/** A video that somebody else keeps. */
export const VideoEmbed = Type.Object(
  {
    provider: OneOf(videoProviders, { title: 'Provider', description: 'Who keeps the video.', examples: ['youtube'] }),
    id: Type.String({
      title: 'Id',
      description:
        'Its id there. YouTube: eleven letters, digits, hyphens and underscores; Vimeo: digits, with a slash and the hash of an unlisted one.',
      pattern: '^[A-Za-z0-9_-]+(/[0-9a-f]+)?$',
      minLength: 1,
      maxLength: 64,
      examples: ['aqz-KE-bpKQ'],
    }),
  },
  {
    additionalProperties: false,
    title: 'Embedded video',
    description:
      'A video at YouTube or Vimeo. Nothing of theirs is loaded before the customer asks to play it and has been told whose it is.',
    examples: [{ provider: 'youtube', id: 'aqz-KE-bpKQ' }],
  },
);
