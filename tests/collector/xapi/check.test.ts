import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Statement, toStatements, validateStatement } from '@docent/collector';
import { content } from './support/content.js';
import { otherProblems } from './support/other-validator.js';
import { storedEvent } from './support/stored-event.js';

const extension = (name: string) => `https://learn.vendor.example/xapi/extensions/${name}`;
const activity = (path: string) => `https://learn.vendor.example/xapi/desks/${path}`;

/** The one statement of an event of a check. */
function statementOf(name: string, properties: object, { ref = 'check:rooms', known = content } = {}): Statement {
  const base = storedEvent('Howto Completed');
  const context = { docent: { ref } };
  const event = { ...base, event: name, message: JSON.stringify({ event: name, properties, context }) };
  const options = { base: 'https://learn.vendor.example/xapi' };
  const [statement, ...more] = toStatements(event, options, { content: known });
  assert.deepEqual(more, []);
  assert.ok(statement);
  assert.deepEqual([...validateStatement(statement), ...otherProblems(statement)], []);
  return statement;
}

const answer = {
  ...{ item: 'which-day-repeats', itemRevision: '6f1d2c3b4a59', skill: 'book-rooms', type: 'choice', form: 'a' },
  ...{ phase: 'post', attempt: 1, credit: 1, options: 4, response: 'all-three', certainty: 3, seconds: 12.4 },
};

describe('statements of checks', () => {
  it('tell an answer with success, score, response, time and how sure it was', () => {
    const { context, object, result, verb } = statementOf('Check Answered', answer);
    assert.equal(verb.display['en'], 'answered');
    assert.equal(object.id, activity('skill/book-rooms/items/which-day-repeats'));
    assert.deepEqual(object.definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { en: 'Which days are booked?' },
      interactionType: 'choice',
      correctResponsesPattern: ['all-three'],
      choices: [
        { id: 'monday', description: { en: 'Monday only' } },
        { id: 'all-three', description: { en: 'Monday to Wednesday' } },
      ],
    });
    assert.deepEqual(result, {
      ...{ success: true, score: { scaled: 1 }, response: 'all-three', duration: 'PT12.4S' },
      extensions: {
        [extension('attempt')]: 1,
        [extension('certainty')]: 3,
        [extension('stated-probability')]: 0.9,
        [extension('cbm-mark')]: 3,
      },
    });
    assert.deepEqual(context!.extensions, {
      [extension('phase')]: 'post',
      [extension('form')]: 'a',
      [extension('item-revision')]: '6f1d2c3b4a59',
    });
    assert.deepEqual(
      [context!.contextActivities!.parent, context!.contextActivities!.grouping].map(list => list![0]!.id),
      [activity('check/rooms'), activity('skill/book-rooms')],
    );
  });

  it('mark who was sure and wrong, and say nothing of sureness where nobody asked', () => {
    const wrong = statementOf('Check Answered', { ...answer, credit: 0, certainty: 2 }).result!;
    assert.deepEqual([wrong.success, wrong.score!.scaled, wrong.extensions![extension('cbm-mark')]], [false, 0, -2]);
    const { certainty: _none, ...unasked } = answer;
    const { extensions } = statementOf('Check Answered', { ...unasked, credit: 0.5 }).result!;
    assert.deepEqual(extensions, { [extension('attempt')]: 1 });
  });

  it('tell each way of answering as its interaction, with what is right', () => {
    const options = ['one', 'two'].map(id => ({ id, title: id, right: true, match: `${id} more` }));
    const known = (answerOf: object) => ({
      ...content,
      skills: new Map([['book-rooms', { items: new Map([['i', { tolerance: 0.5, options, ...answerOf }]]) }]]),
    });
    const definitionOf = (type: string, item: object = {}) => {
      const { itemRevision: _none, ...unversioned } = answer;
      const properties = { ...unversioned, item: 'i', type };
      return statementOf('Check Answered', properties, { known: known(item) }).object.definition!;
    };
    const right = (type: string, item?: object) => {
      const { correctResponsesPattern, interactionType } = definitionOf(type, item);
      return [interactionType, correctResponsesPattern];
    };
    assert.deepEqual(right('choice'), ['choice', ['one', 'two']]);
    assert.deepEqual(right('choices'), ['choice', ['one[,]two']]);
    assert.deepEqual(right('order'), ['sequencing', ['one[,]two']]);
    assert.deepEqual(right('match'), ['matching', ['one[.]one[,]two[.]two']]);
    assert.deepEqual(definitionOf('match').target![0], { id: 'one', description: { en: 'one more' } });
    assert.deepEqual(right('number', { answer: 30 }), ['numeric', ['29.5[:]30.5']]);
    assert.deepEqual(right('number', { answer: 0.1, tolerance: 0.2 }), ['numeric', ['-0.1[:]0.3']]);
    assert.deepEqual(right('do'), ['performance', undefined]);
    assert.deepEqual(right('riddle'), ['other', undefined]);
  });

  it('do not tell what is right now of an answer to what the item was before', () => {
    const { definition } = statementOf('Check Answered', { ...answer, itemRevision: 'older' }).object;
    assert.deepEqual(definition, {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'choice',
    });
  });

  it('tell what is done in the product, with no widget in sight, of its skill', () => {
    const { context, object } = statementOf('Check Answered', { ...answer, type: 'do' }, { ref: '' });
    assert.equal(object.id, activity('skill/book-rooms/items/which-day-repeats'));
    assert.equal(context!.contextActivities!.parent![0]!.id, activity('skill/book-rooms/check'));
  });

  it('tell a check that is begun and done, with a score of first attempts, and nobody passed', () => {
    const started = statementOf('Check Started', { phase: 'post', total: 3 });
    const completed = statementOf('Check Completed', { phase: 'post', total: 4, answered: 3, right: 1 });
    assert.equal(started.object.id, completed.object.id);
    assert.equal(started.verb.display['en'], 'attempted');
    assert.deepEqual(completed.result, { score: { raw: 1, min: 0, max: 4, scaled: 0.25 }, completion: false });
    const empty = statementOf('Check Completed', { phase: 'post', total: 0, answered: 0, right: 0 });
    assert.deepEqual(empty.result, { completion: true });
  });

  it('tell confidence as a number with its phase, and never as a score', () => {
    const { context, object, result } = statementOf('Confidence Rated', {
      ...{ skill: 'book-rooms', phase: 'pre', confidence: 60 },
    });
    assert.equal(object.definition!.interactionType, 'numeric');
    assert.deepEqual(result, { response: '60' });
    assert.deepEqual(context!.extensions, { [extension('phase')]: 'pre' });
  });

  it('tell a skill that is mastered, lapsed or wanted', () => {
    const skill = 'book-rooms';
    const mastered = statementOf('Skill Mastered', { skill, known: 0.96, retrievability: 0.99 });
    assert.equal(mastered.verb.display['en'], 'mastered');
    assert.deepEqual(mastered.result, {
      success: true,
      extensions: { [extension('p-mastery')]: 0.96, [extension('retrievability')]: 0.99 },
    });
    const lapsed = statementOf('Skill Lapsed', { skill, retrievability: 0.82 });
    assert.deepEqual([lapsed.object.id, lapsed.result!.success], [mastered.object.id, false]);
    const wanted = statementOf('Learning Goal Set', { skill, wanted: false });
    assert.equal(wanted.object.id, activity('skill/book-rooms'));
    assert.deepEqual(wanted.result!.extensions, { [extension('wanted')]: false });
  });
});
