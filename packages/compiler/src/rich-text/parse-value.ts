import type { RichTextNode } from '@docent/schema';
import { didYouMean } from '../problems/nearest.js';
import { quote } from '../problems/quote.js';
import type { MarkdownMistake } from './markdown-mistake.js';

/** `customer.name` or `customer.name|date`, blanks allowed around both. */
const shape = /^\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*(?:\|\s*([a-z]+(?::[A-Z]{3})?)\s*)?$/;
/** Ways in which widgets write a value. */
const formats = ['text', 'number', 'percent', 'currency:EUR', 'date'];

/** The node of `{{name|format}}`; format is `text` where none is named. */
export function parseValue(text: string, mistakes: MarkdownMistake[]): RichTextNode {
  const [, name, format = 'text'] = shape.exec(text) ?? [];
  const known = formats.includes(format) || format.startsWith('currency:');
  if (name !== undefined && known) return ['value', name, format];
  const written = quote(`{{${text}}}`);
  mistakes.push(
    name === undefined
      ? {
          code: 'markdown-value',
          message: `${written} is not a value.`,
          hint: 'Write {{name}} or {{name|format}}; put literal braces between backticks.',
        }
      : {
          code: 'markdown-value',
          message: `${written} has an unknown format.`,
          hint: `${didYouMean(format, formats)}Formats are ${formats.join(', ')} (or another currency code).`,
        },
  );
  return '';
}
