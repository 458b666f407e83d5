import { articleStyles } from '../base/article.styles.js';
import { textStyles } from '../base/text.styles.js';
import { howtoStyles } from './howto.styles.js';
import { layoutStyles } from './layout.styles.js';
import { stepListStyles } from './step-list.styles.js';
import { stepStyles } from './step.styles.js';
import { videoStyles } from './video.styles.js';

/** The style sheets of the how-to, in the order they apply. */
export const howtoSheets = [
  articleStyles,
  textStyles,
  howtoStyles,
  videoStyles,
  stepStyles,
  stepListStyles,
  layoutStyles,
];
