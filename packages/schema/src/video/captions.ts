import { Type } from '@sinclair/typebox';
import { AssetPath } from '../asset.js';
import { localePattern } from '../text.js';

/** One WebVTT track. */
export const Captions = Type.Object(
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
