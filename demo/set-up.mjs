import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Nothing but Node's own modules may be imported here: this is what runs on a machine where nothing is installed yet.

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamps = join(root, 'node_modules/.cache/docent');

/**
 * Makes a fresh or changed checkout ready to run: installs dependencies when the lock file changed, builds when a source
 * changed. Does nothing, in well under a second, when both are up to date.
 *
 * @param {{ log?: (line: string) => void }} options
 */
export async function setUp({ log = console.log } = {}) {
  requireNode();
  await once('install', ['package-lock.json'], ['node_modules/typescript'], async () => {
    log('Installing dependencies (npm ci) …');
    await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  });
  await once(
    'build',
    await sources(),
    ['packages/sdk/bundle/docent.js', 'packages/collector/dist/index.js'],
    async () => {
      log('Building packages and bundles …');
      await build();
    },
  );
}

/** Compiles the packages, then bundles the SDK and the gallery. */
export async function build() {
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b']);
  await run(process.execPath, [join(root, 'node_modules/rollup/dist/bin/rollup'), '-c', '--silent']);
}

/** Runs a program with its output on ours; rejects with its name when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${[command, ...args].join(' ')} ended with ${signal ?? `code ${code}`}`)),
    );
  });
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Docent needs Node.js 20.19 or newer; this is ${process.versions.node}. Install it from nodejs.org.`);
}

/** Runs `work` unless it was done for exactly these files before and what it made is still there. */
async function once(name, files, results, work) {
  const stamp = join(stamps, name);
  const fingerprint = await fingerprintOf(files);
  const present = [stamp, ...results.map(result => join(root, result))].every(path => existsSync(path));
  if (present && (await readFile(stamp, 'utf8')) === fingerprint) return;
  await work();
  await mkdir(stamps, { recursive: true });
  await writeFile(stamp, fingerprint);
}

/** Contents, not times: a checkout or a branch switch touches files without changing them. */
async function fingerprintOf(files) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    hash.update(relative(root, file)).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}

async function sources() {
  const files = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'rollup.config.mjs',
    'packages/tsconfig.base.json',
  ];
  for (const name of (await readdir(join(root, 'packages'))).sort()) {
    files.push(`packages/${name}/package.json`, `packages/${name}/tsconfig.json`);
    files.push(...(await filesBelow(`packages/${name}/src`)));
  }
  files.push(...(await filesBelow('demo/gallery')).filter(file => file.endsWith('.ts')));
  return files.filter(file => existsSync(join(root, file)));
}

async function filesBelow(folder) {
  const full = join(root, folder);
  if (!existsSync(full) || !(await stat(full)).isDirectory()) return [];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
