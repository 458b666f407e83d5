import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import type { Manifest } from '@docent/schema';
import { createRespondents, start } from '../reports/respondents.js';
import { onEachStore } from '../support/on-each-store.js';
import { temporaryFolder } from '../support/open-collector.js';

const survey = { title: 'Setup', quota: 3, questions: [{ id: 'easy', type: 'ces', title: 'How easy?' }], owner: 'M' };
const project = {
  ...{ project: 'desks', name: 'Desk makers', locales: ['en'], surveys: { setup: survey } },
  placements: { setup: { show: 'survey:setup', how: 'popover' } },
};

onEachStore('a survey with a quota', ({ open }) => {
  it('is told to be full once so many customers have finished it, each counted once', async test => {
    const file = join(await temporaryFolder(test), 'docent.json');
    await writeFile(file, JSON.stringify(project));
    let elapsed = 0;
    const { app, store } = await open(test, { projects: [file], elapsed: () => elapsed });
    const manifest = async () => {
      // What is told is at most ten seconds old.
      elapsed += 10_000;
      const response = await app.inject('/v1/projects/desks/manifest.json');
      return { etag: response.headers.etag, full: response.json<Manifest>().full };
    };
    const { track } = createRespondents('full');
    const finish = (...customers: string[]) =>
      store.append(
        'desks',
        customers.map(customer => track(customer, 'Survey Submitted', start, { questions: 1 })),
      );

    const empty = await manifest();
    assert.equal(empty.full, undefined);
    await finish('ada', 'ada', 'ben');
    await store.append('desks', [track('cyd', 'Survey Question Answered', start, { question: 'easy', score: 7 })]);
    assert.deepEqual(await manifest(), empty);
    await finish('cyd');
    const { etag, full } = await manifest();
    assert.deepEqual(full, ['survey:setup']);
    assert.notEqual(etag, empty.etag);
    // Who had begun by then is heard all the same.
    await finish('dan');
    assert.deepEqual((await manifest()).full, ['survey:setup']);
  });
});
