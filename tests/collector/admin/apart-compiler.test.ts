import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { type ApartCompilerOptions, type CollectorError, createApartCompiler } from '@docent/collector';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';

/** A compiler, a project for it, and how many threads were started in this process since. */
async function openApart(test: TestContext, options?: ApartCompilerOptions) {
  const folder = await temporaryFolder(test);
  const file = await writeProject(join(folder, 'project'));
  const started: object[] = [];
  const note = (worker: object) => void started.push(worker);
  process.on('worker', note);
  const apart = createApartCompiler(options);
  test.after(async () => {
    process.off('worker', note);
    await apart.close();
  });
  let count = 0;
  const compile = (source = file, out = join(folder, `out-${count++}`)) => apart.compile({ file: source, out, now: 0 });
  return { apart, folder, file, compile, started };
}

/** A project file of many megabytes. */
async function writeLarge(folder: string): Promise<string> {
  const file = join(folder, 'large.json');
  const howtos = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`h-${index}`, { title: {} }]));
  await writeFile(file, JSON.stringify({ project: 'desks', name: 'Desks', locales: ['en'], howtos }));
  return file;
}

const isGivenUp = (why: RegExp) => (error: CollectorError) =>
  error.code === 'project-invalid' && why.test(error.message);

describe('compiling for a publication', () => {
  it('uses one thread for one project after the other, each with its own result', async t => {
    const { compile, folder, started } = await openApart(t);
    const other = await writeProject(join(folder, 'other'), { title: 'Build the desk' });
    const versions = [];
    for (const file of [undefined, other, undefined]) versions.push((await compile(file)).manifest?.version);
    assert.equal(started.length, 1);
    assert.ok(versions[0]);
    assert.equal(versions[2], versions[0]);
    assert.notEqual(versions[1], versions[0]);
    for (const out of [0, 1, 2]) assert.ok((await readdir(join(folder, `out-${out}`))).includes('manifest.json'));
  });

  it('goes on in the same thread after a project with errors', async t => {
    const { compile, folder, started } = await openApart(t);
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{ "project": "desks" }');
    const { manifest, problems } = await compile(broken);
    assert.equal(manifest, undefined);
    assert.notEqual(problems.length, 0);
    assert.ok((await compile()).manifest);
    assert.equal(started.length, 1);
  });

  it('compiles two at the same time, each in a thread of its own, and keeps one', async t => {
    const { compile, started } = await openApart(t);
    await Promise.all([compile(), compile()]);
    assert.equal(started.length, 2);
    await compile();
    assert.equal(started.length, 2);
  });

  it('takes another thread after so many projects', async t => {
    const { compile, started } = await openApart(t, { projects: 1 });
    await compile();
    await compile();
    assert.equal(started.length, 2);
  });

  it('gives up a project that takes too much memory, and the next is none the worse', async t => {
    const { compile, folder, started } = await openApart(t, { megabytes: 64 });
    assert.ok((await compile()).manifest);
    await assert.rejects(compile(await writeLarge(folder)), isGivenUp(/more than 64 MB/));
    assert.ok((await compile()).manifest);
    assert.equal(started.length, 2, 'the thread that failed is not used again');
  });

  it('gives up a project that takes too long, and leaves no thread behind', async t => {
    const { compile, started } = await openApart(t, { ms: 1 });
    await assert.rejects(compile(), isGivenUp(/more than 0\.001 seconds/));
    await assert.rejects(compile(), isGivenUp(/more than 0\.001 seconds/));
    assert.equal(started.length, 2);
  });

  it('fails when the thread dies, and starts another for the next', async t => {
    const { compile, file, started } = await openApart(t);
    await compile();
    // Nothing can be written below a file.
    await assert.rejects(compile(file, join(file, 'out')), /ENOTDIR/);
    assert.ok((await compile()).manifest);
    assert.equal(started.length, 2);
  });

  it('ends a thread that has had nothing to do for long', async t => {
    const { compile, started } = await openApart(t, { idleMs: 1 });
    await compile();
    const [thread] = started as [NodeJS.EventEmitter];
    // Neither the thread nor the time it has left keeps this process here.
    const here = setInterval(() => {}, 1000);
    await new Promise(resolve => thread.once('exit', resolve));
    clearInterval(here);
    assert.ok((await compile()).manifest);
    assert.equal(started.length, 2);
  });

  it('ends what is under way when it is closed', async t => {
    const { apart, compile } = await openApart(t);
    const under = assert.rejects(compile(), /has ended/);
    await apart.close();
    await under;
  });
});
