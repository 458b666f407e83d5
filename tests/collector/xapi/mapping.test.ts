import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventMappings, type Statement, toStatements, validateStatement, xapiVersions } from '@docent/collector';
import { type EventName, eventPurposes } from '@docent/schema/names';
import { content } from './support/content.js';
import { otherProblems } from './support/other-validator.js';
import { type EventChanges, happened, storedEvent } from './support/stored-event.js';

const options = { base: 'https://learn.vendor.example/xapi' };
const names = Object.keys(eventPurposes) as EventName[];

function statementsOf(name: EventName, changes: EventChanges = {}, surroundings = { content }): Statement[] {
  return toStatements(storedEvent(name, changes), options, surroundings);
}

describe('statements of each event of the catalogue', () => {
  for (const name of names) {
    const mapping = eventMappings[name];
    if ('none' in mapping) {
      it(`${name}: there are none, and the table says why`, () => {
        assert.match(mapping.none, /^[A-Z].+\.$/);
        assert.deepEqual(statementsOf(name), []);
      });
      continue;
    }
    it(`${name}: are accepted by our validator and by one that we did not write, with and without what is published`, () => {
      for (const surroundings of [{ content }, {}]) {
        const made = toStatements(storedEvent(name), options, surroundings);
        assert.ok(made.length > 0);
        for (const statement of made) {
          for (const version of xapiVersions) {
            assert.deepEqual(validateStatement(statement, { version, now: happened }), []);
          }
          assert.deepEqual(otherProblems(statement), []);
        }
      }
    });

    it(`${name}: use the verbs and activities that the table declares`, () => {
      for (const { verb, object } of statementsOf(name)) {
        assert.ok(
          mapping.verbs.some(({ id }) => id === verb.id),
          verb.id,
        );
        assert.ok(mapping.objects.includes(object.definition?.type ?? ''), object.definition?.type);
      }
    });
  }
});

describe('what every statement says', () => {
  it('the actor is an account under a pseudonym, which differs by project and, once there is one, by secret', () => {
    const actorOf = (changes: EventChanges, secret?: string) =>
      toStatements(storedEvent('Howto Completed', changes), { ...options, secret })[0]!.actor.account;
    const { homePage, name } = actorOf({ userId: 'ada@example.com' });
    assert.equal(homePage, 'https://learn.vendor.example/xapi/desks');
    assert.match(name, /^[\w-]{27}$/);
    assert.equal(actorOf({ userId: 'ada@example.com', anonymousId: 'another' }).name, name);
    const others = [
      actorOf({ userId: 'ada@example.com' }, 'a secret').name,
      actorOf({ userId: 'ada@example.com', project: 'shelves' }).name,
      actorOf({ anonymousId: 'ada@example.com' }).name,
    ];
    assert.equal(new Set([name, ...others]).size, 4);
  });

  it('the context: registration by learner and entity, revision, platform, language, parent and skill', () => {
    const [statement] = statementsOf('Howto Step Completed');
    const { registration, ...context } = statement!.context!;
    assert.deepEqual(context, {
      revision: 'a1b2c3',
      platform: 'docent 0.1.0',
      language: 'de-AT',
      contextActivities: {
        parent: [
          {
            objectType: 'Activity',
            id: 'https://learn.vendor.example/xapi/desks/howto/assemble',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/lesson',
              name: { en: 'Assemble the desk' },
            },
          },
        ],
        grouping: [
          {
            objectType: 'Activity',
            id: 'https://learn.vendor.example/xapi/desks/skill/assemble-desks',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/objective',
              name: { en: 'assemble desks' },
            },
          },
        ],
      },
    });
    const registrationOf = (changes: EventChanges) => statementsOf('Howto Started', changes)[0]!.context!.registration;
    assert.equal(registrationOf({ seq: 5 }), registration);
    assert.notEqual(registrationOf({ ref: 'howto:mend' }), registration);
    assert.notEqual(registrationOf({ anonymousId: 'visitor-2' }), registration);
  });

  it('experiment and arm, where there are', () => {
    const [statement] = statementsOf('Advice Given', { docent: { experiment: { id: 'shorter', arm: 'treated' } } });
    assert.deepEqual(statement!.context!.extensions, {
      'https://learn.vendor.example/xapi/extensions/experiment': 'shorter',
      'https://learn.vendor.example/xapi/extensions/arm': 'treated',
    });
  });

  it('what is answered, in the form of its interaction', () => {
    const answered = (answer: unknown, question = 'colour') => {
      const [{ object, result } = {} as Statement] = statementsOf('Advice Question Answered', {
        properties: { question, answer },
      });
      const { interactionType, choices } = object.definition!;
      return [interactionType, result?.response, choices?.map(({ id }) => id)];
    };
    assert.deepEqual(answered('red'), ['choice', 'red', ['red', 'blue']]);
    assert.deepEqual(answered(['red', 'blue']), ['choice', 'red[,]blue', ['red', 'blue']]);
    assert.deepEqual(answered(true), ['true-false', 'true', undefined]);
    assert.deepEqual(answered(12.5, 'seats'), ['numeric', '12.5', undefined]);
    assert.deepEqual(answered('2026-11-22', 'seats'), ['other', '2026-11-22', undefined]);
    assert.deepEqual(answered({ price: 60 }), ['other', '{"price":60}', undefined]);
    assert.deepEqual(answered(undefined), ['other', undefined, undefined]);
  });

  it('a rating as a score and its comment as a statement of its own', () => {
    const [rated, commented] = statementsOf('Advice Rated', { properties: { comment: 'It did.' } });
    assert.deepEqual(rated!.result, { score: { raw: 4, min: 1, max: 5 } });
    assert.equal(commented!.verb.display['en'], 'commented');
    assert.deepEqual(commented!.result, { response: 'It did.' });
    assert.notEqual(commented!.id, rated!.id);
  });
});

describe('the id of a statement', () => {
  const idOf = (messageId: string) => statementsOf('Howto Completed', { messageId })[0]!.id;

  it('is the message id, of a version that record stores know', () => {
    assert.equal(idOf('0192f0c1-7a3b-7c41-9d2e-5f60718293a4'), '0192f0c1-7a3b-4c41-9d2e-5f60718293a4');
    assert.equal(idOf('7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92'), '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92');
  });

  it('is made from the message id where that is no UUID, always the same', () => {
    assert.match(idOf('node-next-17'), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
    assert.equal(idOf('node-next-17'), idOf('node-next-17'));
    assert.notEqual(idOf('node-next-17'), idOf('node-next-18'));
  });
});

describe('events that cannot be statements', () => {
  it('are none: of others, without an entity, with garbage where ours say what was on show', () => {
    const base = storedEvent('Howto Completed');
    const withMessage = (message: object) => toStatements({ ...base, message: JSON.stringify(message) }, options);
    assert.deepEqual(toStatements({ ...base, event: 'Desk Bought' }, options), []);
    assert.deepEqual(toStatements({ ...base, event: 'constructor' }, options), []);
    assert.deepEqual(withMessage({}), []);
    for (const ref of ['', 'howto', 'howto:../x', 7, null, ['howto:x']]) {
      assert.deepEqual(withMessage({ context: { docent: { ref } }, properties: {} }), []);
    }
  });

  it('lose what is garbage in them, and no more', () => {
    const [statement] = statementsOf('Howto Completed', {
      context: { locale: 'not a tag', library: 'none' },
      docent: { revision: 7, experiment: 12 },
    });
    assert.deepEqual(Object.keys(statement!.context!), ['registration', 'contextActivities']);
    assert.deepEqual(statementsOf('Howto Step Viewed', { properties: { step: 7 } }), []);
  });
});
