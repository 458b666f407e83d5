import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routes } from '@docent/collector';
import { openCollector } from '../support/open-collector.js';

describe('the list of routes', () => {
  for (const watch of [false, true]) {
    it(`is what is served, ${watch ? 'with' : 'without'} --watch`, async t => {
      const { app } = await openCollector(t, { watch });
      await app.ready();
      const listed = routes.filter(({ watchOnly }) => watch || !watchOnly);
      for (const { method, path } of listed) assert.ok(app.hasRoute({ method, url: path }), `${method} ${path}`);
      assert.deepEqual(
        servedRoutes(app.printRoutes({ commonPrefix: false })).sort(),
        listed.map(({ method, path }) => withoutParameterNames(`${method} ${path}`)).sort(),
      );
    });
  }

  it('describes each route in a sentence', () => {
    for (const { what, path } of routes) assert.match(what, /^[A-Z].+\.$/, path);
  });

  it('names no route twice', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    assert.equal(new Set(names).size, names.length);
  });

  it('asks for a write key wherever something is stored', async t => {
    const { app } = await openCollector(t);
    for (const { path } of routes.filter(({ method }) => method === 'POST')) {
      const { statusCode } = await app.inject({ method: 'POST', url: path, payload: { batch: [{}] } });
      assert.equal(statusCode, 401, path);
    }
  });
});

/** Reads the tree that Fastify prints; HEAD and the preflight come with other routes. */
function servedRoutes(tree: string): string[] {
  const segments: string[] = [];
  const served: string[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', segment = '', methods] = /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4;
    segments.length = depth;
    segments[depth] = segment;
    for (const method of methods?.split(', ') ?? [])
      served.push(`${method} ${withoutParameterNames(segments.join(''))}`);
  }
  return served.filter(route => !/^(HEAD|OPTIONS) /.test(route));
}

/** Routes that differ in the name of a parameter only are printed as one. */
function withoutParameterNames(path: string): string {
  return path.replace(/:(\w+\|:)*\w+/g, ':');
}
