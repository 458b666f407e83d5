import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';
import { now } from '../support/sample-project.js';

/** Patterns that have kept markdown parsers busy, at the greatest length a text may have. */
const patterns = {
  ...{ brackets: '[', pictures: '![', links: '[a](', stars: '*a ', underscores: '_a', nested: '*a_b', bold: '***a' },
  ...{
    backticks: '`a``b```',
    angles: '<a ',
    entities: '&',
    braces: '{{',
    tildes: '~a',
    addresses: 'http://',
    mails: 'a@',
  },
  ...{
    definitions: '[a]: <',
    backslashes: '\\',
    spaces: ' ',
    lines: '\n',
    pipes: '|-',
    items: '* a\n',
    comments: '<!--',
  },
};

describe('a text made to keep the compiler busy', () => {
  const compiler = createCompiler();

  for (const [name, pattern] of Object.entries(patterns)) {
    it(`with ${name} is answered in seconds`, async test => {
      const text = `a${pattern.repeat(20_000 / pattern.length)}`.slice(0, 19_999);
      const howtos = { book: { title: 'Book', owner: 'Us', steps: [{ id: 'a', title: 'A', text }] } };
      const docent = { project: 'rooms', name: 'Rooms', locales: ['en'], howtos };
      const folder = await projectFolder(test, { 'docent.json': docent });
      const started = performance.now();
      await compiler.compileProject({ file: join(folder, 'docent.json'), now });
      const took = performance.now() - started;
      assert.ok(took < 5000, `took ${Math.round(took)} ms`);
    });
  }
});
