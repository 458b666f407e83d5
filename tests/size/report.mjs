import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measure, scripts } from './measure.mjs';

const docs = new URL('../../docs/', import.meta.url);
export const page = fileURLToPath(new URL('benchmarks.md', docs));
export const numbers = fileURLToPath(new URL('benchmarks/sizes.json', docs));
const [start, end] = ['<!-- sizes:start -->', '<!-- sizes:end -->'];

/** The raw numbers, as they are kept in `docs/benchmarks/sizes.json`: without hashes, which say nothing to a reader. */
export function rawNumbers() {
  return {
    unit: 'bytes, Brotli quality 11',
    budgets: measure().map(({ budget, bytes, files, what }) => ({ what, bytes, budget, scripts: files.length })),
    scripts: scripts()
      .map(({ bytes, code, name }) => ({ name, brotli: bytes, minified: Buffer.byteLength(code) }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.brotli - b.brotli)),
  };
}

/** The table between the markers of `docs/benchmarks.md`. */
export function table() {
  const lines = measure().map(({ budget, bytes, files, what }) => [
    what,
    files.length,
    bytes.toLocaleString('en'),
    budget.toLocaleString('en'),
  ]);
  const head = ['what', 'scripts', 'bytes (Brotli)', 'budget'];
  const width = head.map((title, column) => Math.max(title.length, ...lines.map(line => String(line[column]).length)));
  const row = cells =>
    `| ${cells.map((cell, i) => (i ? String(cell).padStart(width[i]) : String(cell).padEnd(width[i]))).join(' | ')} |`;
  const rule = `| ${width.map((w, i) => (i ? `${'-'.repeat(w - 1)}:` : '-'.repeat(w))).join(' | ')} |`;
  return [start, '', row(head), rule, ...lines.map(row), '', end].join('\n');
}

/** The part of the page that the table replaces; empty when it is not there. */
export function tableIn(text) {
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  return from < 0 || to < from ? '' : text.slice(from, to + end.length);
}

function write() {
  let text = '# Benchmarks\n';
  try {
    text = readFileSync(page, 'utf8');
  } catch {
    // The page is begun.
  }
  const old = tableIn(text);
  const section =
    '\n## Sizes\n\nWhat a page loads, against the budgets of the design. Written by `node tests/size/report.mjs`.\n\n';
  writeFileSync(page, old ? text.replace(old, () => table()) : `${text}${section}${table()}\n`);
  mkdirSync(new URL('benchmarks/', docs), { recursive: true });
  writeFileSync(numbers, `${JSON.stringify(rawNumbers(), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) write();
