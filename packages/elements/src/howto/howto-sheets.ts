import { howtoStyles } from './howto.styles.js';
import { layoutStyles } from './layout.styles.js';
import { stepListStyles } from './step-list.styles.js';
import { stepStyles } from './step.styles.js';
import { videoStyles } from './video.styles.js';

/** The style sheets of the how-to, in the order they apply. */
export const howtoSheets = [howtoStyles, videoStyles, stepStyles, stepListStyles, layoutStyles];
