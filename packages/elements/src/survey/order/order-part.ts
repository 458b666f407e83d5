import type { RarePart } from '../rare/load-rare.js';
import { bestWorstInput } from './best-worst-input.js';
import { orderMessages } from './order.messages.js';
import { orderStyles } from './order.styles.js';
import { rankingInput } from './ranking-input.js';

/** Ways of answering by putting in order. */
export const orderPart = (): RarePart => ({
  english: orderMessages,
  styles: orderStyles,
  inputs: { ranking: rankingInput, 'best-worst': bestWorstInput },
});
