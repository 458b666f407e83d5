import { articleStyles } from '../base/article.styles.js';
import { textStyles } from '../base/text.styles.js';
import { checkStyles } from './check.styles.js';

/** Style sheets of a check, in the order they apply. */
export const checkSheets = [articleStyles, textStyles, checkStyles];
