import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tests wait for other processes much of their time, so that there may be more of them than cores. */
const concurrency = 3;
const programs = {
  importer: join(root, 'tests/support/import-tests.mjs'),
  reporter: join(root, 'tests/support/node-reporter.mjs'),
};

/**
 * `node tests/run-node-tests.mjs [folders]`: every `*.test.ts`, the tests that run in Node; browser and end-to-end tests have other
 * endings and runners of their own. The files of a folder share a process: to load what they test takes longer than most
 * of them. Prints `N passed, N failed` last.
 */
/** Begun first, so that none of them is left alone in the end. */
const longest = ['elements/scaffold', 'collector/forwarders/kill', 'collector/cli', 'collector/admin', 'demo'];
const waiting = foldersOfTests(process.argv.slice(2));
const sum = { passed: 0, failed: 0 };
await Promise.all(Array.from({ length: concurrency }, work));
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

async function work() {
  for (let files = waiting.shift(); files; files = waiting.shift()) {
    const began = performance.now();
    const { passed, failed, output } = await run(files);
    sum.passed += passed;
    sum.failed += failed;
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`\n── ${dirname(files[0])} (${seconds} s) ──\n${output.trim()}`);
  }
}

/** The tests of some files; those of a process that died, or failed without a failing test, count as one more that failed. */
function run(files) {
  return new Promise((resolve, reject) => {
    const options = ['--import', 'tsx', '--test-reporter', programs.reporter];
    const child = spawn(process.execPath, [...options, programs.importer, ...files], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', text => (output += text));
    child.on('error', reject);
    child.on('close', code => {
      const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
      const [passed, failed] = [Number(counts?.[1] ?? 0), Number(counts?.[2] ?? 0)];
      const silent = failed === 0 && (code !== 0 || !counts);
      if (silent) output += `\n${files.join(', ')}: ended with ${code ?? 'a signal'}, without a test that failed`;
      resolve({ passed, failed: failed + (silent ? 1 : 0), output });
    });
  });
}

/** @param {string[]} within only tests below these folders; default: all */
function foldersOfTests(within) {
  const folders = new Map();
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map(file => join('tests', file))
    .filter(file => within.length === 0 || within.some(folder => file.startsWith(join(folder, '/'))))
    .sort();
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  const rank = ([folder]) => {
    const place = longest.findIndex(name => folder === join('tests', name));
    return place < 0 ? longest.length : place;
  };
  return [...folders].sort((a, b) => rank(a) - rank(b)).map(([, inFolder]) => inFolder);
}
