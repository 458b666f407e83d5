import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../demo/set-up.mjs';
import { ranFolder } from './support/note-ran.mjs';

const bin = name => join(root, 'node_modules', name);

/**
 * Every check, cheapest first. `count` reads how many tests passed and failed from what the stage printed; a stage without
 * it is one check that passes or fails as a whole.
 */
const stages = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '--config', 'tests/eslint.config.mjs', '.'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '-p', 'tests'] },
  { name: 'node', args: ['tests/run-node-tests.mjs'], count: /^(\d+) passed, (\d+) failed$/gm },
  {
    name: 'browser',
    args: [bin('@web/test-runner/dist/bin.js'), '--config', 'tests/web-test-runner.config.mjs'],
    count: /^(\d+) passed, (\d+) failed$/gm,
  },
  {
    name: 'e2e',
    args: [bin('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts'],
    count: /^(\d+) passed, (\d+) failed$/gm,
  },
  // Looks at what all others ran.
  { name: 'peers', args: ['tests/check-peers.mjs'], count: /^(\d+) passed, (\d+) failed$/gm },
];

/**
 * Runs all stages, or those named, those with tests one after the other, and prints `N passed, N failed` last.
 *
 * @param {string[]} names stages to run; default: all
 * @returns {Promise<number>} exit code
 */
export async function check(names = []) {
  const unknown = names.filter(name => !stages.some(stage => stage.name === name));
  if (unknown.length) {
    throw new Error(`no stage "${unknown[0]}"; there are: ${stages.map(stage => stage.name).join(', ')}`);
  }
  let passed = 0;
  let failed = 0;
  const run = async (stage, show) => {
    const began = Date.now();
    if (show) console.log(`\n── ${stage.name} ──`);
    const { code, output } = await runStage(stage, show);
    if (!show) console.log(`\n── ${stage.name} ──\n${output}`);
    const result = judge(stage, code, output);
    passed += result.passed;
    failed += result.failed;
    console.log(
      `${stage.name}: ${result.passed} passed, ${result.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
    );
  };
  if (!names.length) rmSync(ranFolder, { recursive: true, force: true });
  const chosen = stages.filter(({ name }) => !names.length || names.includes(name));
  // Each of those without tests keeps one core busy, and is over sooner beside the others.
  await Promise.all(chosen.filter(({ count }) => !count).map(stage => run(stage, false)));
  for (const stage of chosen.filter(({ count }) => count)) await run(stage, true);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

/** A stage that counts must have counted something: one that ran nothing, or died after its tests passed, has failed. */
function judge(stage, code, output) {
  if (!stage.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const last = [...output.matchAll(stage.count)].at(-1);
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 0);
  const silentFailure = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silentFailure ? 1 : failed };
}

function runStage({ args }, show) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      output += text;
      if (show) process.stdout.write(text);
    });
    child.stderr.pipe(process.stderr);
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { findBrowsers } = await import('./support/find-browsers.mjs');
  Object.assign(process.env, await findBrowsers());
  process.exitCode = await check(process.argv.slice(2));
}
