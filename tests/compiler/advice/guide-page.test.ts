import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatProblem } from '@docent/compiler';
import { compileGuide } from './support/compile-guide.js';

const address = new URL('../../../docs/advice.md', import.meta.url);
const page = readFileSync(address, 'utf8');
const blocks = [...page.matchAll(/^```json\n(.*?)^```\n(?:\n```text\n(.*?)^```)?/gms)];

type Fields = Record<string, unknown>;
interface Project {
  advice: { 'which-plan': Fields };
}

/** A guide with the fields of an example: entries with a known id change that entry, others are added. */
function changed(guide: Fields, fields: Fields): Fields {
  const result = { ...guide };
  for (const [key, value] of Object.entries(fields)) {
    if (Array.isArray(value) && key !== 'examples') {
      const list = [...((guide[key] ?? []) as Fields[])];
      for (const entry of value as Fields[]) {
        const at = list.findIndex(({ id }) => id === entry.id);
        if (at < 0) list.push(entry);
        else list[at] = { ...list[at], ...entry };
      }
      result[key] = list;
    } else result[key] = Array.isArray(value) ? value : { ...(guide[key] as Fields | undefined), ...(value as Fields) };
  }
  return result;
}

/** The page is right about every guide and every message on it; `UPDATE_GOLDEN=1` writes the messages anew. */
describe('docs/advice.md', () => {
  it('has examples', () => assert.ok(blocks.length >= 10));

  let project: Project | undefined;
  for (const [index, [, json = '', told]] of blocks.entries()) {
    const fields = JSON.parse(json) as Fields;
    const next: Project = project
      ? { ...project, advice: { 'which-plan': changed(project.advice['which-plan'], fields) } }
      : (fields as unknown as Project);
    if (told === undefined) project = next;

    it(`is right about example ${index + 1}, ${Object.keys(fields).join(', ')}`, async test => {
      const { problems } = await compileGuide(test, next);
      const found = problems.map(problem => `${formatProblem(problem)}\n`).join('');
      if (process.env.UPDATE_GOLDEN && told !== undefined)
        writeFileSync(address, readFileSync(address, 'utf8').replace(told, found));
      else assert.equal(found, told ?? '');
    });
  }
});
