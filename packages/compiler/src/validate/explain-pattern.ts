import { idPattern, localePattern } from '@docent/schema';
import { quote } from '../problems/quote.js';
import type { Explanation } from './explain.js';
import { toId } from './id.js';

/**
 * What a text that does not match its pattern should look like, for a reader who knows no regular expressions.
 *
 * @param name how messages call the value; undefined when it is itself a key
 */
export function explainPattern(
  pattern: string,
  value: string,
  schema: { examples?: unknown[] },
  name: string | undefined,
): Explanation {
  const is = name === undefined ? `The key ${quote(value)} is` : `${name} is ${quote(value)}, which is`;
  if (pattern === idPattern) {
    const suggestion = toId(value);
    const hint =
      suggestion === ''
        ? 'Use lower-case letters and digits, words joined by hyphens, for example "book-a-room".'
        : `Use lower-case letters and digits, words joined by hyphens: "${suggestion}".`;
    return { code: 'invalid-id', message: `${is} not an id.`, hint };
  }
  if (pattern === localePattern) {
    const message = `${is} not a locale.`;
    return { code: 'invalid-locale', message, hint: 'Use a language tag such as "en", "pt-BR" or "zh-Hant".' };
  }
  const kind = kinds.find(({ test }) => pattern.startsWith(test));
  const example = schema.examples?.[0];
  const message = `${is} not ${kind?.is ?? 'written as expected'}.`;
  return { code: 'invalid-value', message, hint: kind?.hint ?? `For example: ${JSON.stringify(example)}` };
}

const kinds = [
  { test: '^#', is: 'a colour', hint: 'Write it as # and three or six hexadecimal digits, for example "#2f5bd7".' },
  { test: '^https?', is: 'a web address', hint: 'Write it in full, for example "https://meridian.example/calendar".' },
  { test: '^video/', is: 'a media type of a video', hint: 'For example: "video/webm".' },
  { test: '^[0-9]+', is: 'a length', hint: 'Write a number with px or em, for example "16px".' },
  {
    test: '^[A-Za-z0-9 ,',
    is: 'a list of fonts',
    hint: 'Write names separated by commas, for example "Inter, sans-serif".',
  },
];
