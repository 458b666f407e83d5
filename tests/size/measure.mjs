import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bundle = fileURLToPath(new URL('../../packages/sdk/bundle/', import.meta.url));
export const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/**
 * All scripts of the bundle: name without hash, file, text, Brotli bytes, and the scripts it imports statically.
 *
 * @returns {{ name: string, file: string, code: string, bytes: number, imports: string[] }[]}
 */
export function scripts() {
  const imports = JSON.parse(readFileSync(join(bundle, 'imports.json'), 'utf8'));
  const files = ['docent.js', ...readdirSync(join(bundle, 'chunks')).map(file => `chunks/${file}`)];
  return files
    .filter(file => file.endsWith('.js'))
    .map(file => {
      const code = readFileSync(join(bundle, file), 'utf8');
      return {
        name: file.replace(/^chunks\//, '').replace(/-[\w-]{7}\.js$/, ''),
        file,
        code,
        bytes: readFileSync(join(bundle, `${file}.br`)).length,
        imports: imports[file] ?? [],
      };
    });
}

/**
 * What each budget comes to.
 *
 * @returns {{ what: string, files: string[], bytes: number, budget: number, requests?: number }[]}
 */
export function measure() {
  const all = scripts();
  const named = name => {
    const found = all.filter(script => name === '*' || script.name === name);
    if (!found.length) throw new Error(`budgets.json names "${name}", which the bundle does not have.`);
    return found;
  };
  /** A script with everything that is fetched along with it. */
  const whole = (script, seen = new Set()) => {
    if (seen.has(script.file)) return seen;
    seen.add(script.file);
    for (const file of script.imports)
      whole(
        all.find(other => other.file === file),
        seen,
      );
    return seen;
  };
  const fetched = names => new Set(names.flatMap(named).flatMap(script => [...whole(script)]));
  return budgets.map(({ budget, entries, requests, what, without = [] }) => {
    const there = fetched(without);
    const files = [...fetched(entries)].filter(file => !there.has(file)).sort();
    const bytes = files.reduce((sum, file) => sum + all.find(script => script.file === file).bytes, 0);
    return { what, files, bytes, budget, ...(requests && { requests }) };
  });
}
