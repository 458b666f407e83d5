import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, formatProblem, problemCodes } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';
import { now } from '../support/sample-project.js';
import { brokenExamples } from '../advice/broken-examples.js';
import { brokenGuides } from '../advice/broken-guides.js';
import { carelessGuides } from '../advice/careless-guides.js';
import { brokenHowtos } from '../howto/broken-howtos.js';
import { carelessHowtos } from '../howto/careless-howtos.js';
import { brokenSurveys } from '../survey/broken-surveys.js';
import { brokenPlacements } from '../placements/broken-placements.js';
import { brokenLists } from '../recommendations/broken-lists.js';
import { brokenItems } from '../checks/broken-items.js';
import { brokenExperiments } from '../experiments/broken-experiments.js';
import { brokenProjects } from './broken-projects.js';

/**
 * What authors are told, word for word: `### name`, then the problems as the command line prints them. After a deliberate
 * change of words, `UPDATE_GOLDEN=1` writes the file anew; read the difference as an author would.
 */
const golden = new URL('broken-projects.golden.txt', import.meta.url);

describe('a broken project', () => {
  const compiler = createCompiler();
  const expected = readGolden();
  const actual = new Map<string, string>();

  for (const { name, docent, files = {} } of [
    ...brokenProjects,
    ...brokenGuides,
    ...brokenExamples,
    ...carelessGuides,
    ...brokenHowtos,
    ...carelessHowtos,
    ...brokenItems,
    ...brokenSurveys,
    ...brokenExperiments,
    ...brokenPlacements,
    ...brokenLists,
  ]) {
    it(`with ${name} is explained`, async test => {
      const folder = await projectFolder(test, { ...files, 'docent.json': docent });
      const { problems, published } = await compiler.compileProject({ file: join(folder, 'docent.json'), now });
      assert.ok(problems.length > 0, 'nothing was reported');
      assert.equal(
        published === undefined,
        problems.some(({ severity }) => severity === 'error'),
      );
      actual.set(name, problems.map(formatProblem).join('\n'));
      if (process.env.UPDATE_GOLDEN) writeGolden(actual);
      else assert.equal(actual.get(name), expected.get(name));
    });
  }

  it('is covered for every code that a file can cause without being huge', () => {
    // These need large files, links or rights, and have tests of their own.
    const elsewhere = ['file-not-found', 'file-unreadable', 'file-too-large', 'too-many-files', 'too-many-problems'];
    const others = ['too-deep', 'too-many', 'rule-too-large', 'rule-no-json'];
    const told = [...expected.values()].join('\n');
    const untold = Object.keys(problemCodes).filter(
      code => !elsewhere.includes(code) && !others.includes(code) && !told.includes(` ${code}  `),
    );
    assert.deepEqual(untold, []);
  });
});

function readGolden(): Map<string, string> {
  const sections = readFileSync(golden, 'utf8').split(/^### /m).slice(1);
  return new Map(
    sections.map(section => [
      section.slice(0, section.indexOf('\n')),
      section.slice(section.indexOf('\n') + 1).trimEnd(),
    ]),
  );
}

function writeGolden(messages: ReadonlyMap<string, string>): void {
  writeFileSync(golden, [...messages].map(([name, text]) => `### ${name}\n${text}\n`).join('\n'));
}
