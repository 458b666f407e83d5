import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler } from '@docent/compiler';
import type { Manifest, PublishedRecommendations } from '@docent/schema';
import { mustPublish, readJson } from '../support/published-json.js';
import { projectFolder } from '../support/project-folder.js';
import { now } from '../support/sample-project.js';

type Test = Parameters<typeof projectFolder>[0];

const step = (id: string, more = {}) => ({ id, title: id, text: 'Do it.', ...more });
const item = {
  ...{ id: 'when', type: 'choice', prompt: 'When?', explanation: 'Now.' },
  options: [
    { id: 'now', title: 'Now', right: true },
    { id: 'later', title: 'Later' },
    { id: 'never', title: 'Never' },
  ],
};
const project = {
  ...{ project: 'meridian', name: 'Meridian', locales: ['en', 'de'] },
  subjects: {
    'desk-01': {
      title: { en: 'Desk', de: 'Tisch' },
      summary: { en: 'For two.', de: 'Für zwei.' },
      ...{ tags: ['desk', 'oak'], attributes: { width: 160 }, released: '2026-01-01' },
      unsuitable: { en: 'Not for stairs.', de: 'Nicht für Treppen.' },
    },
    planner: { title: 'Planner', type: 'feature', url: 'https://meridian.example/planner' },
  },
  skills: {
    book: { title: { en: 'book a room', de: 'einen Raum buchen' }, learn: '/help/book', items: [item] },
    repeat: { title: { en: 'repeat a booking', de: 'eine Buchung wiederholen' } },
  },
  conditions: { chiefs: { title: 'Chiefs', when: { '==': [{ var: 'customer.role' }, 'cio'] } } },
  checks: { 'can-you': { title: 'Can you?', owner: 'M', skills: ['book'] } },
  howtos: {
    book: {
      title: 'Book',
      owner: 'M',
      skill: 'book',
      steps: [step('one'), step('two', { when: { '!': { var: 'customer.vip' } } })],
    },
    more: {
      ...{ title: 'More', owner: 'M', skill: 'book', steps: [step('one')] },
      prerequisites: [{ entity: 'howto:book' }],
    },
    repeat: {
      ...{ title: 'Repeat', owner: 'M', skill: 'repeat', minutes: 3, subjects: ['planner'], steps: [step('one')] },
      prerequisites: [{ entity: 'howto:more' }, { entity: 'howto:book' }],
      summary: 'Every *week*.',
    },
    plain: { title: 'Plain', owner: 'M', steps: [step('one')] },
  },
};

async function publish(test: Test, list: object, locale = 'en') {
  const next = { title: { en: 'Next', de: 'Weiter' }, owner: 'M', ...list };
  const folder = await projectFolder(test, { 'docent.json': { ...project, lists: { next } } });
  const published = mustPublish(await createCompiler().compileProject({ file: join(folder, 'docent.json'), now }));
  const { entities, signals }: Manifest = published.manifest;
  const file = `e/${entities['recommendations:next']?.[locale]}.json`;
  return { list: readJson(published, file) as PublishedRecommendations, signals };
}
const positive = [{ event: 'Desk Ordered', subject: 'product', weight: 0.5 }];

describe('a published list of recommendations', () => {
  it('chooses from all subjects in its language, imported ones too, and has its defaults', async test => {
    const { list, signals } = await publish(test, { strategies: ['popular'], positive }, 'de');
    const { count, diversity, exploration, halfLifeDays, layout, minimumCustomers } = list;
    assert.deepEqual(
      { count, diversity, exploration, halfLifeDays, layout, minimumCustomers },
      { count: 4, diversity: 0, exploration: 0, halfLifeDays: 90, layout: 'list', minimumCustomers: 5 },
    );
    assert.deepEqual(list.candidates, [
      {
        ...{ item: 'subject:desk-01', title: 'Tisch', summary: 'Für zwei.', tags: ['desk', 'oak'] },
        ...{ attributes: { width: 160 }, released: '2026-01-01', unsuitable: 'Nicht für Treppen.', type: 'product' },
      },
      { item: 'subject:planner', title: 'Planner', url: 'https://meridian.example/planner', type: 'feature' },
    ]);
    assert.deepEqual(list.imported, {});
    assert.deepEqual(signals, { next: positive });
    assert.equal((await publish(test, { strategies: ['popular'], layout: 'next', positive })).list.count, 1);
  });

  it('chooses by type and tag, and takes what it names besides', async test => {
    const base = { strategies: ['popular'], positive };
    const items = async (more: object) =>
      (await publish(test, { ...base, ...more })).list.candidates.map(({ item }) => item);
    assert.deepEqual(await items({ candidates: { types: ['feature'] } }), ['subject:planner']);
    assert.deepEqual(await items({ candidates: { tags: ['oak'] } }), ['subject:desk-01']);
    const pinned = [{ item: 'howto:plain', because: 'New.' }];
    assert.deepEqual(await items({ candidates: { tags: ['oak'] }, pinned }), ['subject:desk-01', 'howto:plain']);
    const named = { candidates: { items: ['subject:planner', 'subject:SKU-1'] } };
    assert.deepEqual(await items(named), ['subject:planner']);
    assert.deepEqual((await publish(test, { ...base, ...named })).list.imported, { items: ['subject:SKU-1'] });
    const known = { candidates: { items: ['subject:planner'] } };
    assert.equal((await publish(test, { ...base, ...known })).list.imported, undefined);
  });

  it('knows what how-tos teach and take, and hears when they are finished', async test => {
    const { list, signals } = await publish(test, { strategies: ['next-skill'] });
    const [book, more, repeat, ...others] = list.candidates.filter(({ type }) => type === 'howto');
    assert.deepEqual(others, []);
    const can = { id: 'book', title: 'book a room' };
    assert.deepEqual(book, {
      ...{ item: 'howto:book', title: 'Book', type: 'howto', url: '/help/book', teaches: [can], steps: 1 },
    });
    assert.equal(more!.requires, undefined, 'the second part of a skill does not take that skill');
    const { minutes, requires, subjects, summary } = repeat!;
    assert.deepEqual(
      { minutes, requires, subjects, summary },
      { minutes: 3, requires: [can], subjects: ['planner'], summary: 'Every week.' },
    );
    assert.deepEqual(signals, { next: [{ event: 'Howto Completed', weight: 0 }] });
    assert.deepEqual(
      list.candidates.filter(({ type }) => type === 'check'),
      [{ item: 'check:can-you', title: 'Can you?', type: 'check', teaches: [can] }],
      'which is never finished: it refreshes',
    );
    const own = [{ event: 'Howto Completed' }];
    assert.deepEqual((await publish(test, { strategies: ['next-skill'], positive: own })).signals, { next: own });
  });

  it('brings the named rules that it uses, and who answers for an expert rule', async test => {
    const rule = { id: 'a', item: 'subject:desk-01', because: 'B', source: 'S', when: { condition: 'chiefs' } };
    const { list } = await publish(test, { strategies: ['expert'], expert: [{ ...rule, owner: 'Ergonomics' }] });
    assert.deepEqual(Object.keys(list.conditions ?? {}), ['chiefs']);
    assert.equal(list.expert?.[0]?.owner, 'Ergonomics');
    assert.equal(list.additions, undefined);
    const later = { ...rule, when: { '<': [{ now: [] }, { date: '2027-01-01' }] } };
    assert.equal((await publish(test, { strategies: ['expert'], expert: [later] })).list.additions, true);
  });

  it('has another revision when it goes by something else, not when there is more to choose from', async test => {
    const revision = async (more: object, subjects: object = {}) => {
      const lists = { next: { title: 'Next', owner: 'M', strategies: ['popular'], positive, ...more } };
      const files = { 'docent.json': { ...project, subjects: { ...project.subjects, ...subjects }, lists } };
      const folder = await projectFolder(test, files);
      const published = mustPublish(await createCompiler().compileProject({ file: join(folder, 'docent.json'), now }));
      const file = `e/${published.manifest.entities['recommendations:next']?.['en']}.json`;
      return (readJson(published, file) as PublishedRecommendations).revision;
    };
    const before = await revision({});
    assert.equal(await revision({}, { lamp: { title: 'Lamp' } }), before);
    assert.notEqual(await revision({ halfLifeDays: 30 }), before);
  });
});
