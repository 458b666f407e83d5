import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const shared = 'tests/bundled';

/**
 * Serves the component tests bundled, all in one build: a page that asks for each module by itself spends more time on that
 * than on its tests. What is imported when it is needed stays a file of its own, as in the SDK.
 *
 * @param {string} top folder of the repository
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleTests(top) {
  let bundled;
  return {
    name: 'bundle-tests',
    async serve({ path }) {
      if (!path.endsWith('.browser.ts') && !path.startsWith(`/${shared}/`)) return undefined;
      const body = (await (bundled ??= bundle(top))).get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}

/** Text of each script by its path on the server: a test has that of its source. */
async function bundle(top) {
  const tests = readdirSync(join(top, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.browser.ts') && !file.includes('node_modules'))
    .map(file => join(top, 'tests', file));
  const { outputFiles } = await build({
    entryPoints: tests,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production', 'browser', 'default'],
    mainFields: ['browser', 'module', 'main'],
    // What the server itself answers.
    external: ['/__*'],
    tsconfig: join(top, 'packages/tsconfig.base.json'),
    sourcemap: 'inline',
    outbase: top,
    outdir: top,
    chunkNames: `${shared}/[name]-[hash]`,
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${relative(top, path).split(sep).join('/')}`, text]));
}
