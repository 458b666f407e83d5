import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';

type Test = Parameters<typeof projectFolder>[0];
const compiler = createCompiler();

async function codes(test: Test, fields: object, day: string): Promise<string[]> {
  const docent = { project: 'rooms', name: 'Rooms', locales: ['en'], ...fields };
  const folder = await projectFolder(test, { 'docent.json': docent });
  const { problems } = await compiler.compileProject({ file: join(folder, 'docent.json'), now: new Date(day) });
  return problems.map(({ code, path }) => `${code} ${path}`);
}

describe('content that expires', () => {
  const book = { title: 'Book', owner: 'Us', skill: 'book', expires: '2026-11-22', steps: [{ id: 'a', title: 'A' }] };
  const project = { skills: { book: { title: 'book' } }, howtos: { book } };

  it('is good until the end of its day', async test => {
    assert.deepEqual(await codes(test, project, '2026-11-22T23:59:59Z'), []);
  });

  it('is warned of from the next day on', async test => {
    assert.deepEqual(await codes(test, project, '2026-11-23T00:00:00Z'), ['expired /howtos/book/expires']);
  });
});

describe('a theme', () => {
  const on = (theme: object) => (test: Test) => codes(test, { theme }, '2026-11-22');
  const cases: [what: string, theme: object, told: string[]][] = [
    // #767676 on white is the darkest grey that passes (4.54:1); #777777 does not (4.48:1).
    ['with 4.54:1 passes', { light: { 'color-text': '#767676', 'color-surface': '#fff' } }, []],
    ['with 4.48:1 fails', { light: { 'color-muted': '#777777' } }, ['low-contrast /theme/light/color-muted']],
    [
      'is judged with the defaults of its scheme',
      { dark: { 'color-text': '#1d2433' } },
      ['low-contrast /theme/dark/color-text'],
    ],
    ['that sets no colour of a pair is not judged by it', { light: { radius: '4px', 'color-border': '#ffffff' } }, []],
    [
      'with the background alone is judged by all text on it',
      { light: { 'color-surface': '#1d2433' } },
      ['low-contrast /theme/light/color-surface', 'low-contrast /theme/light/color-surface'],
    ],
    ['for dark pages says nothing about light ones', { dark: { 'color-surface': '#000000' } }, []],
  ];
  for (const [what, theme, told] of cases) {
    it(what, async test => assert.deepEqual(await on(theme)(test), told));
  }
});
