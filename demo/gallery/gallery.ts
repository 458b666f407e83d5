import { pageSheet } from './page-sheet.js';
import { showIndex } from './show-index.js';
import { showVariant } from './show-variant.js';
import { variantOf } from './variants.js';

document.adoptedStyleSheets.push(pageSheet());
const variant = variantOf(new URL(location.href));
if (variant) await showVariant(variant);
else showIndex();
