import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { join } from 'node:path';
import { bundle, measure, scripts } from './measure.mjs';
import { numbers, page, rawNumbers, table, tableIn } from './report.mjs';

describe('the size of what a page loads', () => {
  for (const { budget, bytes, files, requests, what } of measure()) {
    it(`${what}: at most ${budget} bytes`, () => {
      assert.ok(bytes <= budget, `${bytes} bytes in ${files.join(', ')}, ${bytes - budget} too many`);
    });
    if (requests) {
      it(`${what}: at most ${requests} scripts`, () => assert.ok(files.length <= requests, files.join(', ')));
    }
  }

  it('is in the documentation as it is', () => {
    const remedy = 'Run "node tests/size/report.mjs" and commit what it changes.';
    assert.deepEqual(JSON.parse(readFileSync(numbers, 'utf8')), rawNumbers(), remedy);
    assert.equal(tableIn(readFileSync(page, 'utf8')), table(), remedy);
  });

  it('is measured on what is served: each compressed file is its script', () => {
    for (const { code, file } of scripts()) {
      assert.equal(brotliDecompressSync(readFileSync(join(bundle, `${file}.br`))).toString(), code, file);
    }
  });
});

describe('what a page loads', () => {
  const all = scripts()
    .map(({ code }) => code)
    .join('\n');

  it('generates no code', () => {
    assert.doesNotMatch(all, /\beval\(|\bnew Function\b|\bFunction\(["'`]|set(Timeout|Interval)\(["'`]/);
  });

  it('has one place that parses HTML: Lit’s own templates, under our policy', () => {
    const sinks = all.match(
      /\b(?:innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|document\.write|srcdoc|setHTMLUnsafe|DOMParser/g,
    );
    assert.deepEqual(sinks, ['innerHTML=']);
    assert.equal(all.match(/createPolicy\("docent"/g)?.length, 1);
  });

  it('has nothing of Lit’s that a host’s own Lit could meet', () => {
    assert.doesNotMatch(all, /lit-html|lit\w*Versions|litPropertyMetadata|PolyfillSupport/);
  });

  it('blocks no back-forward cache and patches no history', () => {
    assert.doesNotMatch(all, /["'`](?:before)?unload["'`]|pushState|replaceState/);
  });

  it('makes no style that a strict page would refuse', () => {
    assert.doesNotMatch(all, /createElement\(["'`]style|setAttribute\(["'`]style|\sstyle=/);
  });

  it('leaves modern CSS as it was written', () => {
    for (const feature of ['light-dark(', '@container', 'prefers-reduced-motion']) {
      assert.ok(all.includes(feature), feature);
    }
    assert.doesNotMatch(all, /\(width[<>]=/);
  });
});
