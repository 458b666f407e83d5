import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../../demo/set-up.mjs';

const here = path => fileURLToPath(new URL(path, import.meta.url));

/**
 * Puts the pinned peers into `tests/peers/node_modules` when they are missing or older than the lock file. The benchmarks call
 * it; `npm test` does not. Throws, saying what to do, when npm cannot install them.
 */
export async function installPeers() {
  const installed = here('node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(here('package-lock.json')).mtimeMs) return;
  console.log('Installing the peers with npm ci in tests/peers …');
  try {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here('.') });
  } catch (error) {
    throw new Error(`The peers could not be installed (${error.message}). Run npm ci in tests/peers to see why.`, {
      cause: error,
    });
  }
}

/**
 * The version that is installed of a peer.
 *
 * @param {string} name its name on npm
 * @returns {string}
 */
export function versionOf(name) {
  return JSON.parse(readFileSync(here(`node_modules/${name}/package.json`), 'utf8')).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installPeers();
