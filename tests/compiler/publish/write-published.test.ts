import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler, type Published, writePublished } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish } from '../support/published-json.js';
import { now, sampleProject } from '../support/sample-project.js';

describe('writePublished', () => {
  const compiler = createCompiler();

  async function publish(test: Parameters<typeof projectFolder>[0], title = 'Book a room'): Promise<Published> {
    const files = sampleProject();
    files['howtos/book.json'].howtos['book-a-room'].title.en = title;
    const folder = await projectFolder(test, files);
    return mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now }));
  }

  it('writes a bundle whose files are named by what is in them', async test => {
    const published = await publish(test);
    const directory = join(await projectFolder(test, {}), 'new/folder');
    await writePublished(published, directory);
    assert.deepEqual(await tree(directory), [...published.files.keys(), ...published.assets.keys()].sort());
    for (const [path, content] of published.files) {
      assert.deepEqual(new Uint8Array(await readFile(join(directory, path))), content);
    }
    for (const [path, source] of published.assets) {
      assert.deepEqual(await readFile(join(directory, path)), await readFile(source));
    }
  });

  it('keeps what pages of an earlier version may still ask for', async test => {
    const directory = await projectFolder(test, {});
    const [first, second] = [await publish(test), await publish(test, 'Reserve a room')];
    await writePublished(first, directory);
    await writePublished(second, directory);
    const files = await tree(directory);
    for (const path of [...first.files.keys(), ...second.files.keys()]) assert.ok(files.includes(path), path);
    assert.deepEqual(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')), second.manifest);
  });

  it('leaves the old manifest, and nothing half written, when a file cannot be written', async test => {
    const directory = await projectFolder(test, {});
    const [first, second] = [await publish(test), await publish(test, 'Reserve a room')];
    await writePublished(first, directory);
    await rm([...second.assets.values()][0]!);
    await rm(join(directory, 'a'), { recursive: true });
    await assert.rejects(writePublished(second, directory), { code: 'ENOENT' });
    assert.deepEqual(JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')), first.manifest);
    assert.deepEqual(
      (await tree(directory)).filter(path => path.endsWith('.tmp')),
      [],
    );
  });

  it('refuses an asset that was changed after it was compiled', async test => {
    const directory = await projectFolder(test, {});
    const published = await publish(test);
    await writeFile([...published.assets.values()][0]!, 'something else');
    await assert.rejects(writePublished(published, directory), /changed while it was published/);
    assert.ok(!(await tree(directory)).includes('manifest.json'));
  });
});

async function tree(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}
