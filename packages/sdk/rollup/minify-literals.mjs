import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { defaultStrategy } from '@literals/html-css-minifier';
import { Features, transform } from 'lightningcss';

/** The browsers of DESIGN.md, "Browsers": what they know is left as it was written. */
const targets = { chrome: 128 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) };

/**
 * Minifies the HTML and CSS in template literals.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyLiterals() {
  return literalsHtmlCssMinifier({
    include: ['packages/elements/dist/**', 'demo/gallery/**'],
    failOnError: true,
    options: {
      strategy: {
        ...defaultStrategy,
        minifyCSS(css) {
          const { code } = transform({
            filename: 'template.css',
            code: Buffer.from(css),
            minify: true,
            targets,
            // Keeps `(min-width: …)`, which every tool that reads our CSS knows.
            include: Features.MediaRangeSyntax,
          });
          return code.toString();
        },
      },
    },
  });
}
