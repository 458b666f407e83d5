import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { createCompiler } from '@docent/compiler';
import type { PublishedSurvey } from '@docent/schema';
import { mustPublish, readJson } from '../support/published-json.js';
import { projectFolder } from '../support/project-folder.js';
import { now } from '../support/sample-project.js';

type Test = Parameters<typeof projectFolder>[0];

const recommend = {
  id: 'recommend',
  type: 'nps',
  title: { en: 'Would you recommend it?', de: 'Würden Sie ihn empfehlen?' },
  lowest: { en: 'No', de: 'Nein' },
  highest: { en: 'Yes', de: 'Ja' },
};
const why = { id: 'why', type: 'text', title: 'Why?', help: 'You gave {{recommend}}.', relevant: { condition: 'low' } };

async function publish(
  test: Test,
  locale = 'en',
  questions: object[] = [recommend, why],
  more: object = {},
): Promise<PublishedSurvey> {
  const docent = {
    ...{ project: 'meridian', name: 'Meridian', locales: ['en', 'de'] },
    conditions: { low: { title: 'Low', when: { '<': [{ var: 'answers.recommend' }, 7] } } },
    surveys: {
      desk: { title: 'Your desk', owner: 'Meridian', readers: 'Five', why: 'A desk.', keep: 'P1Y', questions, ...more },
    },
  };
  const folder = await projectFolder(test, { 'docent.json': docent });
  const published = mustPublish(await createCompiler().compileProject({ file: join(folder, 'docent.json'), now }));
  return readJson(published, `e/${published.manifest.entities['survey:desk']?.[locale]}.json`) as PublishedSurvey;
}

describe('a published survey', () => {
  it('has what it needs of the project, and answers to show as values', async test => {
    const survey = await publish(test);
    assert.deepEqual(Object.keys(survey.conditions), ['low']);
    assert.deepEqual(survey.questions[1]!.help, [['p', {}, 'You gave ', ['value', 'recommend', 'text'], '.']]);
    assert.deepEqual(survey.thanks, []);
  });

  it('may ask by the points that a need was given', async test => {
    const options = [
      { id: 'speed', title: 'Speed' },
      { id: 'price', title: 'Price' },
    ];
    const needs = { id: 'needs', type: 'allocation', title: 'What matters?', options };
    const relevant = { '>': [{ var: 'answers.needs.speed' }, 40] };
    const survey = await publish(test, 'en', [needs, { ...why, help: 'Tell us.', relevant }]);
    assert.deepEqual(survey.questions[1]!.relevant, relevant);
  });

  it('keeps the revision of a question in other languages, and when it is asked or has to be answered otherwise', async test => {
    const of = (survey: PublishedSurvey) => survey.questions.map(({ revision }) => revision);
    const before = of(await publish(test));
    assert.deepEqual(of(await publish(test, 'de')), before);
    assert.deepEqual(
      of(
        await publish(test, 'en', [
          { ...recommend, required: true },
          { ...why, relevant: true },
        ]),
      ),
      before,
    );
    const reworded = { ...recommend, title: { en: 'Would you buy it again?', de: 'Noch einmal?' } };
    const [changed, same] = of(await publish(test, 'en', [reworded, why]));
    assert.notEqual(changed, before[0]);
    assert.equal(same, before[1]);
  });

  it('tells what changed in each language, and is the same survey as before', async test => {
    const changes = [
      {
        ...{ id: 'cable', date: '2026-11-01', questions: ['why'], when: { condition: 'low' } },
        text: { en: 'It has a **cable**.', de: 'Er hat ein **Kabel**.' },
      },
    ];
    const before = await publish(test);
    const after = await publish(test, 'de', undefined, { changes });
    assert.equal(before.changes, undefined);
    assert.equal(after.revision, before.revision);
    assert.deepEqual(after.changes, [
      { ...changes[0], text: [['p', {}, 'Er hat ein ', ['strong', {}, 'Kabel'], '.']] },
    ]);
  });
});
