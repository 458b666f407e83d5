import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { catalogue } from '@docent/schema';
import { domEventName, type EventName, eventPurposes, purposes } from '@docent/schema/names';

describe('the event catalogue', () => {
  const ajv = new Ajv({ strict: false });

  it('has the names that everybody agrees on, and no others', () => {
    assert.deepEqual(Object.keys(catalogue).sort(), Object.keys(eventPurposes).sort());
  });

  for (const [name, event] of Object.entries(catalogue)) {
    describe(name, () => {
      it('is under its own name, in Title Case with an object and an action', () => {
        assert.equal(event.name, name);
        assert.match(name, /^[A-Z][a-z]+( [A-Z][a-z]+)+$/);
      });

      it('says when it fires', () => assert.match(event.fires, /^When .+\.$/));

      it('has an example that its properties accept', () => {
        const validate = ajv.compile(event.properties);
        assert.ok(validate(event.example), JSON.stringify(validate.errors));
      });

      it('refuses properties it does not know', () => {
        assert.equal(ajv.compile(event.properties)({ ...event.example, surprise: 1 }), false);
      });

      it('explains every property', () => {
        for (const [key, { title, description, examples }] of Object.entries(event.properties.properties)) {
          assert.ok(title && description && examples?.length, key);
        }
      });

      it('needs a consent that customers can give', () => {
        assert.ok(['any', ...purposes].includes(eventPurposes[name as EventName]));
      });
    });
  }

  it('has DOM events that cannot be mistaken for one another', () => {
    const names = Object.keys(eventPurposes).map(name => domEventName(name as EventName));
    assert.equal(new Set(names).size, names.length);
    assert.equal(domEventName('Howto Step Completed'), 'docent-howto-step-completed');
  });
});
