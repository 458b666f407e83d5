import type { Messages } from './messages.js';

/** Values of a text's placeholders. Numbers are written as the locale writes them; `count` also picks the plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key with its values filled in; an unknown key gives the key itself. */
export type Translate = (key: string, values?: MessageValues) => string;

/**
 * Makes the function that writes a widget's own texts.
 *
 * @param messages texts in `locale`
 * @param locale BCP 47 tag whose plural rules and number format apply; must be a tag that `Intl` accepts
 * @param fallback where keys that are missing in `messages` are looked up
 */
export function translate(messages: Messages, locale: string, fallback: Translate = key => key): Translate {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  return (key, values = {}) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
    const text =
      message && typeof message === 'object'
        ? (message[plurals.select(Number(values['count']))] ?? message.other)
        : message;
    if (typeof text !== 'string') return fallback(key, values);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
}
