import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler } from '@docent/compiler';
import { projectFolder } from '../support/project-folder.js';
import { mustPublish } from '../support/published-json.js';
import { now } from '../support/sample-project.js';

const project = {
  project: 'meridian',
  name: 'Meridian Rooms',
  locales: ['en'],
  howtos: { book: { title: 'Book a room', owner: 'Meridian', steps: [{ id: 'open', title: 'Open it' }] } },
  conditions: {
    large: { title: 'Many seats', when: { '>': [{ value: 'seats' }, 50] } },
    other: { title: 'Not used', when: true },
  },
  values: { seats: { title: 'Seats', value: { var: 'account.seats' } } },
};
const placement = { show: 'howto:book', how: 'popover', to: { condition: 'large' }, when: { pages: ['/b', '/a'] } };

describe('publishing placements', () => {
  const compiler = createCompiler();
  async function manifest(test: Parameters<typeof projectFolder>[0], more: object) {
    const folder = await projectFolder(test, { 'docent.json': JSON.stringify({ ...project, ...more }) });
    return mustPublish(await compiler.compileProject({ file: join(folder, 'docent.json'), now })).manifest;
  }

  it('puts them into the manifest, with the limits and the shared rules that they use', async test => {
    const { unasked } = await manifest(test, { placements: { 'after-booking': placement }, attention: { perWeek: 1 } });
    assert.deepEqual(unasked, {
      placements: { 'after-booking': placement },
      attention: { perWeek: 1 },
      conditions: { large: project.conditions.large.when },
      values: { seats: project.values.seats.value },
    });
  });

  it('says of what is placed how many answers are enough, and of nothing else', async test => {
    const survey = {
      title: 'Rooms',
      quota: 200,
      questions: [{ id: 'easy', type: 'ces', title: 'How easy?' }],
      owner: 'M',
    };
    const surveys = { rooms: survey, elsewhere: survey };
    const { unasked } = await manifest(test, { surveys, placements: { a: { show: 'survey:rooms', how: 'popover' } } });
    assert.deepEqual(unasked?.quotas, { 'survey:rooms': 200 });
  });

  it('costs nothing without any', async test => {
    assert.ok(!('unasked' in (await manifest(test, { attention: { perWeek: 1 } }))));
  });

  it('is another version when one is changed, and the same when only the order of keys is', async test => {
    const version = async (changed: object) => (await manifest(test, { placements: { a: changed } })).version;
    const first = await version(placement);
    assert.notEqual(await version({ ...placement, priority: 1 }), first);
    assert.equal(await version(Object.fromEntries(Object.entries(placement).reverse())), first);
    assert.notEqual(await version({ ...placement, when: { pages: ['/a', '/b'] } }), first);
  });
});
