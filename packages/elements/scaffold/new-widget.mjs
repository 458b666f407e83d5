#!/usr/bin/env node
// `npm run new:widget tip`: a widget in all its places, small but whole. What it writes compiles, lints and shows in the gallery.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from './files-of.mjs';
import { linesOf } from './lines-of.mjs';

/**
 * Writes the files of a new widget and adds its lines to the registries.
 *
 * @param {string} root folder of the repository
 * @param {string} name kind of its entities, one lower-case word; its tag is `docent-<name>`
 * @returns {string[]} the files written or changed, relative to the root
 * @throws {Error} that says why nothing was written
 */
export function newWidget(root, name) {
  if (!/^[a-z]{3,20}$/.test(name))
    throw new Error('Name the widget by one word of 3 to 20 lower-case letters, such as tip.');
  const names = { name, Name: name[0].toUpperCase() + name.slice(1), collection: `${name}s` };
  const files = Object.entries(filesOf(names));
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) throw new Error(`There is a ${taken[0]} already.`);
  // Everything is looked up before anything is written, so that a failure leaves nothing half done.
  const changes = linesOf(names).map(({ path, before, line }) => ({ path, before, line }));
  const texts = new Map(changes.map(({ path }) => [path, readFileSync(join(root, path), 'utf8')]));
  for (const { path, before, line } of changes) {
    const text = texts.get(path);
    const at = text.search(before);
    if (at < 0) throw new Error(`${path} has no place that looks like ${before}; add there by hand:\n${line}`);
    texts.set(path, text.slice(0, at) + line + text.slice(at));
  }
  for (const [path, text] of [...files, ...texts]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return [...files.map(([path]) => path), ...texts.keys()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    for (const path of newWidget(root, process.argv[2] ?? '')) console.log(path);
    console.log('\nNext: npm run generate -w packages/schema && npm run docs && npm run format, then npx tsc -b.');
    console.log('docs/architecture.md, "How to add a widget", says what each file is for.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
