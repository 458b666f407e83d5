import { type Static, Type } from '@sinclair/typebox';
import { AssetPath } from './asset.js';
import { PlainText } from './text.js';

/** A still picture with its text alternative. */
export const Image = Type.Object(
  {
    src: AssetPath('image', {
      title: 'Source',
      description: 'Path of a JPEG, PNG, WebP, AVIF or SVG file, relative to this file, or an https address.',
      examples: ['assets/drag.webp'],
    }),
    alt: PlainText({
      title: 'Text alternative',
      description: 'What the picture shows, for people who do not see it.',
      examples: ['The event is dragged from Tuesday to Thursday.'],
    }),
    width: Type.Integer({
      title: 'Width',
      description: 'Intrinsic width in pixels; reserves the space before the picture has loaded.',
      minimum: 1,
      maximum: 10_000,
      examples: [1280],
    }),
    height: Type.Integer({
      title: 'Height',
      description: 'Intrinsic height in pixels.',
      minimum: 1,
      maximum: 10_000,
      examples: [720],
    }),
  },
  {
    additionalProperties: false,
    title: 'Image',
    description: 'A still picture with its text alternative and its intrinsic size.',
    examples: [{ src: 'assets/drag.webp', alt: 'An event being dragged.', width: 1280, height: 720 }],
  },
);
export type Image = Static<typeof Image>;
