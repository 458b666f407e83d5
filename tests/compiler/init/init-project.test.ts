import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compileProject, initProject } from '@docent/compiler';
import { IncludedFile, ProjectFile, toJsonSchema } from '@docent/schema';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish, readHowto } from '../support/published-json.js';
import { now } from '../support/sample-project.js';

describe('initProject', () => {
  it('writes a project that compiles without a single problem', async test => {
    const folder = join(await projectFolder(test, {}), 'Meridian Rooms');
    const files = await initProject(folder);
    assert.deepEqual(files, [
      'docent.json',
      'howtos/first-howto.json',
      'docent.schema.json',
      'docent.include.schema.json',
    ]);
    const compilation = await compileProject({ file: join(folder, 'docent.json'), now });
    assert.deepEqual(compilation.problems, []);
    const published = mustPublish(compilation);
    assert.equal(published.manifest.project, 'meridian-rooms');
    assert.equal(readHowto(published, 'first-howto', 'en').steps.length, 3);
  });

  it('puts the schemas where editors find them', async test => {
    const folder = await projectFolder(test, {});
    await initProject(folder, { project: 'rooms', name: 'Rooms' });
    const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as { $schema: string };
    assert.deepEqual(await read((await read('docent.json')).$schema), toJsonSchema(ProjectFile));
    assert.deepEqual(
      await read(join('howtos', (await read('howtos/first-howto.json')).$schema)),
      toJsonSchema(IncludedFile),
    );
  });

  it('overwrites nothing, and writes nothing when it would have to', async test => {
    const folder = await projectFolder(test, { 'docent.schema.json': 'mine' });
    await assert.rejects(initProject(folder, { project: 'rooms' }), /docent\.schema\.json is already there/);
    assert.deepEqual(await readdir(folder), ['docent.schema.json']);
    assert.equal(await readFile(join(folder, 'docent.schema.json'), 'utf8'), 'mine');
  });

  for (const project of ['Rooms', '../rooms', '', 'a'.repeat(65)]) {
    it(`refuses ${JSON.stringify(project.slice(0, 10))} as an id`, async test => {
      const folder = await projectFolder(test, {});
      await assert.rejects(initProject(folder, { project }), /is not a project id/);
      assert.deepEqual(await readdir(folder), []);
    });
  }
});
