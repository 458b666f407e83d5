import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPeers, versionOf } from './install.mjs';

const peers = {
  posthog: 'posthog-js',
  segment: '@segment/analytics-next',
  rudderstack: '@rudderstack/analytics-js',
  snowplow: '@snowplow/browser-tracker',
  sentry: '@sentry/browser',
};

/**
 * Installs the peers when needed and bundles each with its adapter to one script for a page.
 *
 * @param {string} outFolder where the scripts go
 * @returns {Promise<{ name: string, package: string, version: string, file: string }[]>}
 */
export async function buildPeers(outFolder) {
  await installPeers();
  const esbuild = createRequire(import.meta.url)('esbuild');
  await mkdir(outFolder, { recursive: true });
  const built = Object.entries(peers).map(([name, npm]) => ({
    name,
    package: npm,
    version: versionOf(npm),
    file: join(outFolder, `${name}.js`),
  }));
  await Promise.all(
    built.map(({ name, file }) =>
      esbuild.build({
        entryPoints: [fileURLToPath(new URL(`adapters/${name}.mjs`, import.meta.url))],
        outfile: file,
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        platform: 'browser',
        define: { 'process.env.NODE_ENV': '"production"' },
        legalComments: 'none',
        logLevel: 'error',
      }),
    ),
  );
  return built;
}
