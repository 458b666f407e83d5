import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type * as Compiler from '@docent/compiler';
import { newWidget } from '../../../packages/elements/scaffold/new-widget.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const packages = ['schema', 'engine', 'client', 'compiler', 'elements', 'sdk'];

/** What a new widget touches of the repository, in a folder of its own, with what was built of it. */
async function copyRepository(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'docent-scaffold-'));
  const copied = [...packages.map(name => `packages/${name}`), 'demo/gallery', 'tests/elements/fixtures'];
  for (const path of copied) {
    const skip = join(repository, path, 'node_modules');
    await cp(join(repository, path), join(root, path), {
      recursive: true,
      preserveTimestamps: true,
      filter: source => source !== skip,
    });
  }
  await cp(join(repository, 'packages/tsconfig.base.json'), join(root, 'packages/tsconfig.base.json'));
  await linkModules(root);
  return root;
}

/** The libraries of the repository, but its own packages from the copy. */
async function linkModules(root: string): Promise<void> {
  await mkdir(join(root, 'node_modules/@docent'), { recursive: true });
  for (const entry of await readdir(join(repository, 'node_modules'))) {
    if (entry !== '@docent') await symlink(join(repository, 'node_modules', entry), join(root, 'node_modules', entry));
  }
  for (const name of packages) {
    await symlink(join(root, 'packages', name), join(root, 'node_modules/@docent', name));
    const nested = join(repository, 'packages', name, 'node_modules');
    await symlink(nested, join(root, 'packages', name, 'node_modules')).catch(() => undefined);
  }
}

describe('npm run new:widget', () => {
  let root = '';
  before(async () => void (root = await copyRepository()));
  after(() => rm(root, { recursive: true, force: true }));

  it('refuses names that are none, and changes nothing then', () => {
    for (const name of ['', 'Tip', 'two words', '../tip', 'a-tip', 'howto']) {
      assert.throws(() => newWidget(root, name), /Name the widget|There is a/, name);
    }
  });

  it('writes a widget that compiles in all its places, and whose example is published', async () => {
    const files = newWidget(root, 'tip');
    for (const part of [
      'schema/src/tip.ts',
      'compiler/src/kinds/tip.ts',
      'elements/src/tip/docent-tip.ts',
      'sdk/src/registry.ts',
    ])
      assert.ok(files.includes(`packages/${part}`), part);
    for (const part of ['demo/gallery/show-tip.ts', 'tests/elements/tip/locales.test.ts', 'docs/tip.md'])
      assert.ok(files.includes(part), part);

    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const projects = ['packages/sdk', 'packages/compiler'].map(path => join(root, path));
    await promisify(execFile)(process.execPath, [tsc, '-b', ...projects], { cwd: root });

    const entry = pathToFileURL(join(root, 'packages/compiler/dist/index.js')).href;
    const { compileProject } = (await import(entry)) as typeof Compiler;
    const file = join(root, 'demo/gallery/project/docent.json');
    const { problems, published } = await compileProject({ file, now: new Date('2026-11-22') });
    assert.deepEqual(
      problems.filter(({ file: where }) => where.startsWith('tips/')),
      [],
    );
    // A project as large as the gallery's lists hardly any entity in its manifest.
    const refs = [...published!.files].flatMap(([path, bytes]) =>
      path.startsWith('e/') ? [(JSON.parse(new TextDecoder().decode(bytes)) as { ref: string }).ref] : [],
    );
    assert.ok(refs.includes('tip:minimal'), refs.join(', '));
    assert.match(await readFile(join(root, 'packages/sdk/dist/registry.js'), 'utf8'), /tip\.define\.js/);
  });

  it('does not write over what is there', () => {
    assert.throws(() => newWidget(root, 'tip'), /There is a .*tip.* already/);
  });
});
