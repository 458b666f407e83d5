#!/usr/bin/env node
// `npm run bench:mutation [every]`: puts small faults into engine/learn, engine/experiment and engine/check, one at a time, and runs their
// tests: how many they find out. Writes docs/benchmarks/mutation.json. `every`: only each so manieth fault. Default: 1.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { fillMutation } from '../../../docs/generators/evidence.mjs';
import { mutantsOf } from './mutants.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const every = Number(process.argv[2] ?? 1);
const folders = ['learn', 'experiment', 'check'];
/** A fault may make a loop endless. */
const patience = 60_000;

const testsOf = folder =>
  readdirSync(join(root, 'tests/engine', folder))
    .filter(file => file.endsWith('.test.ts') && !file.startsWith('simulation'))
    .map(file => join('tests/engine', folder, file));
const mutants = folders.flatMap(folder => {
  const dist = join(root, 'packages/engine/dist', folder);
  return readdirSync(dist)
    .filter(file => file.endsWith('.js'))
    .flatMap(file => {
      const path = join(dist, file);
      return mutantsOf(readFileSync(path, 'utf8')).map(mutant => ({
        ...mutant,
        path,
        folder,
        file: `${folder}/${file}`,
      }));
    });
});
const chosen = mutants.filter((_, index) => index % every === 0);
const folder = mkdtempSync(join(tmpdir(), 'docent-mutants-'));
const hook = join(root, 'tests/bench/mutation/replace-module.mjs');

/** Whether the tests notice. */
function isNoticed(mutant, name) {
  const file = join(folder, `${name}.js`);
  writeFileSync(file, mutant?.code ?? '');
  return new Promise(resolve => {
    const tests = mutant ? testsOf(mutant.folder) : folders.flatMap(testsOf);
    const child = spawn(process.execPath, ['--import', hook, '--import', 'tsx', '--test', ...tests], {
      cwd: root,
      env: { ...process.env, MUTANT_URL: mutant ? pathToFileURL(mutant.path).href : '', MUTANT_FILE: file },
      stdio: 'ignore',
      timeout: patience,
    });
    child.on('close', code => resolve(code !== 0));
  });
}

if (await isNoticed(undefined, 'none')) throw new Error('The tests fail without any fault.');
const files = {};
const survivors = [];
const waiting = chosen.entries();
await Promise.all(
  Array.from({ length: availableParallelism() }, async (_, worker) => {
    for (const [index, mutant] of waiting) {
      const noticed = await isNoticed(mutant, worker);
      const counts = (files[mutant.file] ??= { faults: 0, noticed: 0 });
      counts.faults++;
      if (noticed) counts.noticed++;
      else survivors.push({ file: mutant.file, line: mutant.line, from: mutant.from, to: mutant.to });
      if (index % 20 === 0) console.log(`${index + 1} of ${chosen.length}`);
    }
  }),
);
rmSync(folder, { recursive: true });
const noticed = chosen.length - survivors.length;
const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
survivors.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
const result = { every, faults: chosen.length, noticed, files: sorted, survivors };
writeFileSync(join(root, 'docs/benchmarks/mutation.json'), `${JSON.stringify(result, null, 2)}\n`);
const page = join(root, 'docs/evidence.md');
const filled = fillMutation(readFileSync(page, 'utf8'), result);
writeFileSync(page, await format(filled, { ...(await resolveConfig(page)), filepath: page }));
console.log(`${noticed} of ${chosen.length} faults noticed; docs/benchmarks/mutation.json`);
