import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Statement } from '@docent/collector';
import type { PublishedCheck } from '@docent/schema';
import { apiKey } from '../support/admin.js';
import { openCollector, temporaryFolder } from '../support/open-collector.js';
import { catalogueMessage } from './support/stored-event.js';

const options = [
  { id: 'red', title: 'The red one', right: true },
  { id: 'blue', title: 'The blue one' },
];
const project = {
  ...{ project: 'desks', name: 'Desk makers', locales: ['en'] },
  skills: {
    wire: {
      title: 'wire a desk',
      items: [{ id: 'which', type: 'choice', prompt: 'Which wire is *live*?\n\nLook closely.', options }],
    },
  },
  checks: { wiring: { title: 'Can you wire a desk?', owner: 'Desk makers', skills: ['wire'] } },
};

describe('statements of a published check', () => {
  it('say what was asked, what there was to choose, and what is right, until the item becomes another one', async t => {
    const folder = await temporaryFolder(t);
    const file = join(folder, 'docent.json');
    await writeFile(file, JSON.stringify(project));
    const { app, key: writeKey, store } = await openCollector(t, { projects: [file] });
    const published = '/v1/projects/desks';
    const { entities } = (await app.inject(`${published}/manifest.json`)).json<{
      entities: Record<string, Record<string, string>>;
    }>();
    const entity = await app.inject(`${published}/e/${entities['check:wiring']!['en']}.json`);
    const { revision } = entity.json<PublishedCheck>().skills[0]!.items[0]!;
    const batch = [revision, 'another'].map((itemRevision, index) =>
      catalogueMessage('Check Answered', {
        seq: index + 1,
        ref: 'check:wiring',
        properties: { skill: 'wire', item: 'which', itemRevision, response: 'red' },
      }),
    );
    await app.inject({ method: 'POST', url: '/v1/batch', payload: { writeKey, batch } });
    const { key } = await apiKey({ store }, 'viewer');
    const headers = { authorization: `Bearer ${key}`, 'x-experience-api-version': '1.0.3' };
    const { statements } = (await app.inject({ url: '/xapi/statements?ascending=true', headers })).json<{
      statements: Statement[];
    }>();
    const [now, before] = statements.map(({ object }) => object.definition!);
    assert.deepEqual(now, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { en: 'Which wire is live? Look closely.' },
      interactionType: 'choice',
      correctResponsesPattern: ['red'],
      choices: [
        { id: 'red', description: { en: 'The red one' } },
        { id: 'blue', description: { en: 'The blue one' } },
      ],
    });
    assert.deepEqual([before!.name, before!.correctResponsesPattern], [undefined, undefined]);
    assert.deepEqual(
      statements[0]!.context!.contextActivities!.grouping!.map(({ definition }) => definition!.name),
      [{ en: 'wire a desk' }],
    );
  });
});
