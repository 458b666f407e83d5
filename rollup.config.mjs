import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { collectLicenses } from './packages/sdk/rollup/collect-licenses.mjs';
import { compress } from './packages/sdk/rollup/compress.mjs';
import { minifyLiterals } from './packages/sdk/rollup/minify-literals.mjs';
import { isolateLit } from './packages/sdk/rollup/isolate-lit.mjs';
import { retryImports } from './packages/sdk/rollup/retry-imports.mjs';
import { shortenNames } from './packages/sdk/rollup/shorten-names.mjs';
import { trimLit } from './packages/sdk/rollup/trim-lit.mjs';

// Bundles the drop-in script and the gallery. Packages are taken as `tsc -b` has compiled them, so that has to run first.

const bundle = 'packages/sdk/bundle';
let bootFile = '';

const resolve = () => nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'default'] });
const minify = () =>
  terser({
    ecma: 2022,
    module: true,
    compress: { passes: 4, pure_getters: true, unsafe_arrows: true },
    format: { comments: false },
  });
/** TypeScript of one folder, transpiled and checked as its own tsconfig says, but with nothing written beside the bundle. */
const compile = (tsconfig, outDir) =>
  typescript({
    tsconfig,
    filterRoot: import.meta.dirname,
    compilerOptions: {
      composite: false,
      incremental: false,
      declaration: false,
      declarationMap: false,
      noEmitOnError: true,
      noEmit: false,
      outDir,
    },
  });
const failOnWarning = warning => {
  throw new Error(`${warning.code}: ${warning.message}`);
};

/**
 * What every widget needs goes with the boot chunk, so that the first widget costs one more request and no third. What is
 * loaded together, but has budgets of its own, is kept apart.
 */
const chunkOf = id => {
  const path = id.replaceAll('\\', '/');
  if (/\/schema\/dist\/names\/events|\/client\/dist\/platform\/within|\/sdk\/src\/run-client/.test(path))
    return 'run-client';
  if (/\/client\/dist\/(capture|privacy)\//.test(path)) return 'capture';
  if (/\/client\/dist\/(delivery|identity)\/|\/client\/dist\/platform\/base64url/.test(path)) return 'delivery';
  if (
    /\/elements\/dist\/(base\/(?!locales\/|facts|skills|render-heading)|rich-text\/(format-date|keep|re))|\/sdk\/src\/boot/.test(
      path,
    )
  )
    return 'boot';
  if (/\/elements\/dist\/question\/(choice|question|render)/.test(path)) return 'question';
  if (/\/elements\/dist\/base\/facts/.test(path)) return 'facts';
  if (/\/elements\/dist\/voice\//.test(path)) return 'ask-voice';
  if (/\/elements\/dist\/votes\//.test(path)) return 'own-votes';
  // The entry has the stars, too, and is not to bring what shows a review along with them.
  if (/\/elements\/dist\/reviews\/(render-stars|reviews\.define)/.test(path)) return 'reviews.define';
  if (/\/elements\/dist\/reviews\/review\//.test(path)) return 'review';
  // As far as the entry has room for what the list looks like, it brings that.
  if (
    /\/elements\/dist\/recommendations\/(list\/recommendation-list\.(styles|messages)|recommendations\.define)/.test(
      path,
    )
  )
    return 'recommendations.define';
  if (/\/elements\/dist\/recommendations\/(ask|list\/gather)/.test(path)) return 'recommendation-order';
  // They stand beside names that every widget needs, and would come with those.
  if (/\/schema\/dist\/names\/review-lists/.test(path)) return 'review-lists';
  if (/\/engine\/dist\/learn\/(normal|estimate|wilson)/.test(path)) return 'estimates';
  if (/\/elements\/dist\/question\/parse-number/.test(path)) return 'parse-number';
  if (/\/engine\/dist\/record\/(merge-trees|is-tree)/.test(path)) return 'merge';
  if (
    /\/client\/dist\/record\/(create-record-keeper|purpose-of|select-slices)|\/engine\/dist\/record\/(empty-record|is-record|news-in)/.test(
      path,
    )
  )
    return 'create-record-keeper';
  if (
    /\/elements\/dist\/(base\/(skills|render-heading)|rich-text\/keep-rich-text)|\/engine\/dist\/(check\/|learn\/(bayesian|fsrs|skill-state))/.test(
      path,
    )
  )
    return 'skills';
  if (
    /\/engine\/dist\/(advise\/fit-answer|record\/record-answer)|\/elements\/dist\/question\/(answer|sound)/.test(path)
  )
    return 'rules';
  // What appears unasked needs it, and what lists learn from: too little for a request of its own.
  if (/\/sdk\/src\/unasked\/load-decide/.test(path)) return 'run-client';
  if (/\/engine\/dist\/experiment\/bucket/.test(path)) return 'bucket';
  if (/\/engine\/dist\/random\//.test(path)) return 'random';
  const part = /\/elements\/dist\/survey\/(contact|grid|order|prefill)\//.exec(path)?.[1];
  if (part) return `survey-${part}`;
  if (/\/elements\/dist\/reviews\/write\/(asked\/|form\/(render-field|judge|length)|review-draft\.)/.test(path))
    return 'review-fields';
  if (/\/elements\/dist\/commands\//.test(path)) return 'own-commands';
  if (/\/elements\/dist\/reviews\/write\/own\//.test(path)) return 'review-own';
  if (/\/engine\/dist\/survey\/fit-parts|\/elements\/dist\/survey\/rare\//.test(path)) return 'survey-rare';
  if (
    /\/engine\/dist\/recommend\/(rank|create-open|diversify|exact|explore|find-by-experts|find-n(?!ext)|find-popular|finder|history|imported-c)/.test(
      path,
    )
  )
    return 'rank';
  if (/\/engine\/dist\/placement\//.test(path)) return 'placement';
  if (/\/engine\/dist\/survey\//.test(path)) return 'settle-survey';
  if (/\/engine\/dist\/advise\/(nearest|stability|weight|analysis\/(change|create-random))/.test(path))
    return 'outlook';
  if (/\/engine\/dist\/advise\/calculate/.test(path)) return 'calculate';
  if (/\/engine\/dist\/advise\/(analysis|next-question|option-effects)/.test(path)) return 'next-question';
  if (/\/engine\/dist\/advise\//.test(path)) return 'advise';
  if (
    /\/engine\/dist\/rules\/(?!check|operators\/(additions|date|decimal|duration|money|operators|rounding))/.test(path)
  )
    return 'rules';
  return undefined;
};

/** @type {import('rollup').RollupOptions[]} */
const sdk = [
  {
    input: { boot: 'packages/sdk/src/boot.ts' },
    preserveEntrySignatures: 'allow-extension',
    onwarn: failOnWarning,
    output: {
      dir: bundle,
      format: 'es',
      entryFileNames: 'chunks/[name]-[hash:7].js',
      chunkFileNames: 'chunks/[name]-[hash:7].js',
      manualChunks: chunkOf,
      // What only others import would be imported once more for its own sake, and could not be asked for again.
      hoistTransitiveImports: false,
      freeze: false,
      sourcemap: 'hidden',
    },
    plugins: [
      minifyLiterals(),
      isolateLit(),
      trimLit(),
      shortenNames(),
      retryImports(),
      compile('packages/sdk/tsconfig.json', bundle),
      resolve(),
      minify(),
      {
        name: 'hand-over',
        async generateBundle(_, files) {
          // Only now, when there is something to put in its place.
          await rm(bundle, { recursive: true, force: true });
          bootFile = Object.values(files).find(file => file.isEntry).fileName;
        },
      },
      compress(),
      collectLicenses('licenses.txt'),
    ],
  },
  {
    input: 'packages/sdk/src/loader/docent.ts',
    onwarn: failOnWarning,
    output: { file: `${bundle}/docent.js`, format: 'iife', sourcemap: 'hidden' },
    plugins: [
      {
        name: 'name-boot',
        renderChunk: code => ({ code: code.replaceAll('BOOT_FILE', JSON.stringify(bootFile)), map: null }),
      },
      compile('packages/sdk/tsconfig.json', bundle),
      resolve(),
      minify(),
      compress(),
    ],
  },
];

/** @type {import('rollup').RollupOptions[]} */
const gallery = [
  {
    input: 'demo/gallery/gallery.ts',
    onwarn: failOnWarning,
    output: {
      dir: 'demo/dist',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      format: 'es',
      sourcemap: true,
    },
    plugins: [
      minifyLiterals(),
      isolateLit(),
      trimLit(),
      compile('packages/sdk/rollup/gallery.tsconfig.json', 'demo/dist'),
      resolve(),
      minify(),
    ],
  },
];

export default [...sdk, ...(existsSync('demo/gallery/gallery.ts') ? gallery : [])];
