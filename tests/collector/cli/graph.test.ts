import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../support/open-collector.js';
import { runDocent, runDocentApart } from './run-docent.js';

const project = {
  project: 'rooms',
  name: 'Rooms',
  locales: ['en'],
  advice: {
    plans: {
      ...{ title: 'Which plan?', owner: 'Rooms', reviewed: '2026-11-01', expires: '2100-01-01' },
      questions: [{ id: 'large', type: 'yes-no', title: 'Are you many?' }],
      outcomes: [
        {
          ...{ id: 'company', title: 'The company plan' },
          requires: [{ id: 'many', when: { var: 'answers.large' }, because: 'Made for many.' }],
        },
        {
          ...{ id: 'team', title: 'The team plan' },
          requires: [{ id: 'few', when: { '!': [{ var: 'answers.large' }] }, because: 'Takes few.' }],
        },
      ],
    },
  },
};

describe('docent graph', () => {
  it('draws a guide as a picture, or writes it as Mermaid', async t => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'docent.json'), JSON.stringify(project));
    const written = await runDocent(folder, 'graph', 'plans', '-o', 'plans.svg');
    assert.deepEqual(written, { code: 0, out: '✓ The flow of plans is in plans.svg.\n', err: '' });
    assert.match(await readFile(join(folder, 'plans.svg'), 'utf8'), /^<svg [^]*Are you many\?[^]*<\/svg>\n$/);
    const { code, out } = await runDocentApart(folder, 'graph', 'advice:plans', 'docent.json', '--format', 'mermaid');
    assert.equal(code, 0);
    assert.match(out, /^flowchart LR\n {2}n0\["Are you many\?"\]$/m);
  });

  it('names the guides that there are, and says what is wrong with a project', async t => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'docent.json'), JSON.stringify(project));
    const unknown = await runDocent(folder, 'graph', 'plan');
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /There is no guide "plan". There are: plans\./);
    assert.equal((await runDocent(folder, 'graph', 'plans', '--format', 'png')).code, 2);
    await writeFile(join(folder, 'docent.json'), JSON.stringify({ ...project, locales: [] }));
    const broken = await runDocent(folder, 'graph', 'plans');
    assert.equal(broken.code, 1);
    assert.match(broken.err, /empty-value/);
  });
});
