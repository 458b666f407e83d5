import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { collectLicenses } from './packages/sdk/rollup/collect-licenses.mjs';
import { compress } from './packages/sdk/rollup/compress.mjs';
import { minifyLiterals } from './packages/sdk/rollup/minify-literals.mjs';
import { renameLitPolicy } from './packages/sdk/rollup/rename-lit-policy.mjs';

// Bundles the drop-in script and the gallery. Packages are taken as `tsc -b` has compiled them, so that has to run first.

const bundle = 'packages/sdk/bundle';
let bootFile = '';

const resolve = () => nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'default'] });
const minify = () => terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } });
/** TypeScript of one folder, transpiled and checked as its own tsconfig says, but with nothing written beside the bundle. */
const compile = (tsconfig, outDir) =>
  typescript({
    tsconfig,
    compilerOptions: {
      composite: false,
      incremental: false,
      declaration: false,
      declarationMap: false,
      noEmitOnError: true,
      outDir,
    },
  });
const failOnWarning = warning => {
  throw new Error(`${warning.code}: ${warning.message}`);
};

/** What every widget needs goes with the boot chunk, so that the first widget costs one more request and no third. */
const withBoot =
  /[\\/](lit|lit-html|lit-element|@lit[\\/]reactive-element|elements[\\/]dist[\\/]base)[\\/](?!locales[\\/])/;

/** @type {import('rollup').RollupOptions[]} */
const sdk = [
  {
    input: { boot: 'packages/sdk/src/boot.ts' },
    preserveEntrySignatures: 'allow-extension',
    onwarn: failOnWarning,
    output: {
      dir: bundle,
      format: 'es',
      entryFileNames: 'chunks/[name]-[hash].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: id => (withBoot.test(id) || id.endsWith('sdk/src/boot.ts') ? 'boot' : undefined),
      sourcemap: 'hidden',
    },
    plugins: [
      { name: 'clean', buildStart: () => rm(bundle, { recursive: true, force: true }) },
      minifyLiterals(),
      renameLitPolicy(),
      compile('packages/sdk/tsconfig.json', bundle),
      resolve(),
      minify(),
      {
        name: 'remember-boot',
        generateBundle(_, files) {
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
    output: { file: 'demo/dist/gallery.js', format: 'es', sourcemap: true, inlineDynamicImports: true },
    plugins: [
      minifyLiterals(),
      renameLitPolicy(),
      compile(existsSync('demo/tsconfig.json') ? 'demo/tsconfig.json' : 'packages/tsconfig.base.json', 'demo/dist'),
      resolve(),
      minify(),
    ],
  },
];

export default [...sdk, ...(existsSync('demo/gallery/gallery.ts') ? gallery : [])];
