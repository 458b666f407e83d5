import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { administer, apiKey } from '../support/admin.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';

/** Asks as an author. */
async function asAuthor(
  collector: TestCollector,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  role: 'author' | 'viewer' = 'author',
  project = 'desks',
) {
  const { key } = await apiKey(collector, role, project);
  const response = await collector.app.inject({
    method,
    url: `/v1/admin/projects/desks/subjects${path}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });
  return { status: response.statusCode, body: response.json() };
}

/** What browsers get. */
async function published({ app }: TestCollector): Promise<Record<string, unknown>> {
  const { subjects } = (await app.inject('/v1/projects/desks/manifest.json')).json();
  if (!subjects) return {};
  return (await app.inject(`/v1/projects/desks/s/${subjects.version}/0.json`)).json().subjects;
}

const desk = { title: 'Desk', price: { amount: '499.90', currency: 'EUR' }, attributes: { width: 160, oak: true } };

/** A collector whose manifests are never old. */
async function openAlwaysNew({ open }: StoreUnderTest, t: TestContext) {
  let elapsed = 0;
  return await open(t, { elapsed: () => (elapsed += 1000), limits: { admin: { perAddress: false } } });
}

onEachStore('subjects by API', on => {
  it('are written, changed and removed one by one', async t => {
    const collector = await openAlwaysNew(on, t);
    assert.deepEqual(await asAuthor(collector, 'PUT', '/desk-1', desk), { status: 200, body: { id: 'desk-1' } });
    const changes = {
      price: { amount: '449', currency: 'EUR' },
      availability: 'in-stock',
      attributes: { width: 180, oak: null },
    };
    const changed = { id: 'desk-1', kind: 'product', title: 'Desk', ...changes, attributes: { width: 180 } };
    assert.deepEqual(await asAuthor(collector, 'PATCH', '/desk-1', changes), { status: 200, body: changed });
    const { id: _id, ...shown } = changed;
    assert.deepEqual(await published(collector), { 'desk-1': { ...shown, price: { amount: 449, currency: 'EUR' } } });
    assert.equal((await asAuthor(collector, 'PATCH', '/desk-1', { availability: null })).body.availability, undefined);
    assert.equal((await asAuthor(collector, 'DELETE', '/desk-1')).status, 200);
    assert.deepEqual(await published(collector), {});
    for (const method of ['DELETE', 'PATCH'] as const) {
      assert.equal(
        (await asAuthor(collector, method, '/desk-1', method === 'PATCH' ? {} : undefined)).body.error.code,
        'unknown-subject',
      );
    }
  });

  it('are written by the hundred; what is refused is named, the rest is stored', async t => {
    const collector = await openAlwaysNew(on, t);
    const subjects = [{ id: 'a', title: 'A' }, { id: 'b' }, { id: 'a', title: 'Again' }, 7];
    const { status, body } = await asAuthor(collector, 'POST', '', { subjects });
    assert.equal(status, 200);
    assert.deepEqual(body, {
      ...{ added: 1, changed: 0, unchanged: 0, removed: 0 },
      refused: [
        { index: 1, id: 'b', reason: 'title is missing.' },
        { index: 2, id: 'a', reason: 'An earlier subject of this request has the same id.' },
        { index: 3, reason: 'A subject must be a JSON object.' },
      ],
    });
    assert.deepEqual(Object.keys(await published(collector)), ['a']);
    const many = { subjects: Array.from({ length: 501 }, (_, index) => ({ id: `s-${index}`, title: 'S' })) };
    assert.equal((await asAuthor(collector, 'POST', '', many)).body.error.code, 'invalid-body');
  });

  it('lose nothing when changed at the same time', async t => {
    const collector = await openAlwaysNew(on, t);
    await asAuthor(collector, 'PUT', '/desk-1', { title: 'Desk' });
    const patches = Array.from({ length: 8 }, (_, index) => ({ attributes: { [`a${index}`]: index } }));
    await Promise.all(patches.map(patch => asAuthor(collector, 'PATCH', '/desk-1', patch)));
    const { attributes } = (await published(collector))['desk-1'] as { attributes: object };
    assert.equal(Object.keys(attributes).length, 8);
  });

  on.itOnce('need an author of the project, and leave a line in the audit log', async t => {
    const collector = await openAlwaysNew(on, t);
    assert.equal((await asAuthor(collector, 'PUT', '/a', desk, 'viewer')).status, 403);
    assert.equal((await asAuthor(collector, 'PUT', '/a', desk, 'author', 'shelves')).status, 404);
    assert.deepEqual(await published(collector), {});
    await asAuthor(collector, 'PUT', '/a', desk);
    assert.equal((await asAuthor(collector, 'PUT', '/b', { title: '' })).body.error.code, 'subject-refused');
    const { key } = await apiKey(collector);
    const { body } = await administer(collector, key, '/audit');
    const lines = JSON.stringify(body);
    assert.match(lines, /"action":"subject written","subject":"a"/);
    assert.doesNotMatch(lines, /"subject":"b"/, 'what was not done is not told');
  });
});
