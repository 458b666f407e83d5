import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { sourceFiles } from '../support/source-files.js';

const files = sourceFiles();
/** The files that are there to do something when they are loaded. */
const runsOnImport = /(\.define|\/loader\/docent|\/cli\/docent|\/boot)\.ts$/;

describe('source files', () => {
  it('are short: half of them under 90 lines, none over 300', () => {
    const lengths = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    assert.deepEqual(
      lengths.filter(({ lines }) => lines > 300),
      [],
    );
    const median = lengths[Math.floor(lengths.length / 2)];
    assert.ok((median?.lines ?? 0) < 90, `the median is ${median?.lines} lines`);
  });

  it('hold no mutable state of their own', () => {
    const wrong = files.flatMap(({ path, syntax }) =>
      syntax.statements
        .filter(ts.isVariableStatement)
        .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
        .map(statement => `${path}: ${statement.getText().split('\n')[0]}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('do nothing when imported', () => {
    const wrong = files
      .filter(({ path }) => !runsOnImport.test(path))
      .flatMap(({ path, syntax }) =>
        syntax.statements
          .filter(
            statement =>
              ts.isExpressionStatement(statement) || ts.isIfStatement(statement) || ts.isForStatement(statement),
          )
          .map(statement => `${path}: ${statement.getText().split('\n')[0]}`),
      );
    assert.deepEqual(wrong, []);
  });

  it('are named in kebab case', () => {
    const wrong = files.filter(
      ({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/.test(path.split('/').at(-1) ?? ''),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });
});
