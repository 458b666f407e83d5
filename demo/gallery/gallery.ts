import { pageSheet } from './page-sheet.js';
import { showIndex } from './show-index.js';
import { showVariant } from './show-variant.js';
import { variantOf } from './variants.js';

document.adoptedStyleSheets.push(pageSheet());
const variant = variantOf(new URL(location.href));
// Not awaited: in a bundle of one file, the modules behind `import()` are there only after this one has run.
if (variant) void showVariant(variant);
else showIndex();
