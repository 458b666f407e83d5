import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ListDefinition } from '../../../packages/collector/dist/models/list-definition.js';
import { countCatalogue } from '../../../packages/collector/dist/reports/recommendations/count-catalogue.js';
import { applySubjects } from '../../../packages/collector/dist/subjects/apply-subjects.js';
import { project, start } from '../models/vendor.js';
import { onEachStore } from '../support/on-each-store.js';

onEachStore('the catalogue of a list', ({ openAlone }) => {
  it('is what the list can recommend now, however its candidates are named', async test => {
    const store = await openAlone(test);
    const subject = (id: string, kind: 'article' | 'product' = 'product') => ({ id, kind, title: id });
    const apply = (put: ReturnType<typeof subject>[], remove: string[] = [], of = project) =>
      store.transact(({ database }) => applySubjects(database, { project: of, now: start, remove, put }));
    // One of them is in the project file, too; one is gone; one is another vendor's.
    await apply([subject('desk-1'), subject('desk-8'), subject('desk-9'), subject('on-desks', 'article')]);
    await apply([], ['desk-9']);
    await apply([subject('chair-1')], [], 'chairs');

    const items = ['subject:desk-1', 'subject:desk-2'];
    const count = (imported?: ListDefinition['imported']) =>
      store.query(database => countCatalogue(database, project, { items, ...(imported && { imported }) }));
    assert.equal(await count(), 2, 'what is imported is no candidate');
    assert.equal(await count({}), 4, 'all that is imported; what is known twice counts once');
    assert.equal(await count({ types: ['product'] }), 3);
    assert.equal(await count({ tags: ['ergonomics'] }), 2, 'what is imported has no tags');
    const named: ListDefinition['imported'] = { items: ['subject:desk-8', 'subject:desk-9', 'subject:on-desks'] };
    assert.equal(await count(named), 4, 'of what is named, what is there');
    assert.equal(await count({ ...named, types: ['article'] }), 3);
  });
});
