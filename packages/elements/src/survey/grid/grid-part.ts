import type { RarePart } from '../rare/load-rare.js';
import { gridMessages } from './grid.messages.js';
import { gridStyles } from './grid.styles.js';
import { marksInput } from './marks-input.js';
import { matrixInput } from './matrix-input.js';

/** Ways of answering several things at once. */
export const gridPart = (): RarePart => ({
  english: gridMessages,
  styles: gridStyles,
  inputs: { matrix: matrixInput, 'importance-performance': marksInput },
});
