import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseMessages } from '@docent/elements/base/base.messages.js';
import type { Messages } from '@docent/elements';
import { howtoMessages } from '@docent/elements/howto/howto.messages.js';
import { howtoRestMessages } from '@docent/elements/howto/howto-rest.messages.js';
import { howtoVideoMessages } from '@docent/elements/howto/howto-video.messages.js';
import { messages as arabic } from '@docent/elements/howto/locales/ar.js';
import { messages as german } from '@docent/elements/howto/locales/de.js';

const english: Messages = { ...baseMessages, ...howtoMessages, ...howtoVideoMessages, ...howtoRestMessages };
const locales: Record<string, Messages> = { en: english, de: german, ar: arabic };

/** The names of a text's placeholders, whatever its forms. */
function placeholders(message: Messages[string] | undefined): Set<string> {
  const texts = typeof message === 'object' ? Object.values(message) : [message ?? ''];
  return new Set(texts.flatMap(text => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)));
}

for (const [locale, messages] of Object.entries(locales)) {
  describe(`the how-to's own texts in ${locale}`, () => {
    it('are there for every key of the English, and no other', () => {
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
    });

    it('have every plural form the language needs', () => {
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message === 'object') assert.deepEqual(Object.keys(message).sort(), needed, key);
      }
    });

    it('count where the English counts, and use no placeholder it does not fill', () => {
      for (const [key, message] of Object.entries(english)) {
        assert.equal(typeof messages[key], typeof message, key);
        for (const name of placeholders(messages[key])) assert.ok(placeholders(message).has(name), `${key}: {${name}}`);
      }
    });
  });
}
