import { articleStyles } from '../base/article.styles.js';
import { textStyles } from '../base/text.styles.js';
import { adviceStyles } from './advice.styles.js';

/** The style sheets of the guide, in the order they apply. */
export const adviceSheets = [articleStyles, textStyles, adviceStyles];
