import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { createCollector, listen, ProjectError } from '@docent/collector';
import { openCollector, temporaryFolder } from './support/open-collector.js';
import { writeProject } from './support/project-files.js';

const manifest = '/v1/projects/desks/manifest.json';

describe('a project with errors', () => {
  it('keeps the collector from starting when there is no earlier version of it', async t => {
    const folder = await temporaryFolder(t);
    const file = join(folder, 'docent.json');
    await writeFile(file, '{ "project": "desks", "howtoes": {} }');
    const codes: string[] = [];
    const start = createCollector({
      projects: [file],
      data: join(folder, 'data'),
      log: () => {},
      onProblems: (_, problems) => codes.push(...problems.map(({ code }) => code)),
    });
    await assert.rejects(start, ProjectError);
    assert.ok(codes.includes('unknown-key'), codes.join());
  });

  it('is served as it was before, even when it cannot be read at all', async t => {
    const first = await openCollector(t);
    const before = (await first.app.inject(manifest)).json();
    await first.close();
    await writeFile(first.file, '{ "project": ');
    const log: string[] = [];
    const second = await createCollector({
      projects: [first.file],
      data: join(first.folder, 'data'),
      log: ({ message }) => log.push(message),
    });
    t.after(() => second.close());
    assert.deepEqual((await second.app.inject(manifest)).json(), before);
    assert.ok(log.some(line => line.includes('stays served')));
    assert.ok(log.some(line => line.includes('docent.json:1:')));
  });

  it('that was removed is served as it was before', async t => {
    const first = await openCollector(t);
    await first.close();
    const second = await createCollector({ data: join(first.folder, 'data'), log: () => {} });
    t.after(() => second.close());
    assert.equal((await second.app.inject(manifest)).statusCode, 200);
    assert.equal((await second.app.inject(manifest)).json().writeKey, first.key);
  });
});

describe('several projects', () => {
  it('have keys and events of their own', async t => {
    const folder = await temporaryFolder(t);
    const files = await Promise.all(
      ['desks', 'chairs'].map(project => writeProject(join(folder, project), { project })),
    );
    const collector = await createCollector({ projects: files, data: join(folder, 'data'), log: () => {} });
    t.after(() => collector.close());
    const [chairs, desks] = collector.projects.list();
    assert.notEqual(chairs?.writeKey, desks?.writeKey);
    const batch = [{ type: 'page', messageId: 'a', userId: 'customer-1' }];
    await collector.app.inject({ method: 'POST', url: '/v1/batch', payload: { writeKey: desks?.writeKey, batch } });
    assert.equal(await collector.store.count('desks'), 1);
    assert.equal(await collector.store.count('chairs'), 0);
  });

  it('cannot share an id', async t => {
    const folder = await temporaryFolder(t);
    const files = await Promise.all(['a', 'b'].map(name => writeProject(join(folder, name))));
    const start = createCollector({ projects: files, data: join(folder, 'data'), log: () => {} });
    await assert.rejects(start, /are both the project "desks"/);
  });

  it('are not kept from starting by something damaged in the data folder', async t => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'data/projects/broken'), { recursive: true });
    await writeFile(join(folder, 'data/projects/broken/manifest.json'), 'null');
    await writeFile(join(folder, 'data/sources.json'), '{');
    const file = await writeProject(join(folder, 'desks'));
    const log: string[] = [];
    const collector = await createCollector({
      projects: [file],
      data: join(folder, 'data'),
      log: ({ message }) => log.push(message),
    });
    t.after(() => collector.close());
    assert.deepEqual(
      collector.projects.list().map(({ project }) => project),
      ['desks'],
    );
    assert.ok(log.some(line => line.includes('broken')));
  });
});

describe('a watched project', () => {
  it('is published again when it changes, and pages that listen hear of it', async t => {
    const collector = await openCollector(t, { watch: true });
    const { url, close } = await listen(collector, { port: 0 });
    const response = await fetch(`${url}/v1/projects/desks/changes`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const versions = readVersions(response);
    const first = await versions.next();
    await writeProject(dirname(collector.file), { title: 'Build the desk' });
    const second = await versions.next();
    assert.notEqual(second.value, first.value);
    assert.equal((await collector.app.inject(manifest)).json().version, second.value);
    await close();
    assert.equal((await versions.next()).done, true, 'closing ends the stream');
  });

  it('stays as it was while the file has errors', async t => {
    let compiled = (_codes: string[]) => {};
    const collector = await openCollector(t, {
      watch: true,
      onProblems: (_, problems) => compiled(problems.map(({ code }) => code)),
    });
    const before = (await collector.app.inject(manifest)).json();
    const broken = new Promise<string[]>(resolve => (compiled = resolve));
    await writeFile(collector.file, '{');
    assert.ok((await broken).includes('syntax'));
    assert.deepEqual((await collector.app.inject(manifest)).json(), before);
  });
});

async function* readVersions(response: Response): AsyncGenerator<string, void, undefined> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data) yield JSON.parse(data).version;
    }
  }
}
