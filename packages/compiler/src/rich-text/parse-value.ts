import type { RichTextNode } from '@docent/schema';
import { quote } from '../problems/quote.js';
import type { MarkdownMistake } from './markdown-mistake.js';

/** `customer.name` or `customer.name|date`, blanks allowed around both. */
const shape = /^\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*(?:\|\s*([a-z][a-z0-9-]*)\s*)?$/;

/** The node of `{{name|format}}`; format is `text` where none is named. */
export function parseValue(text: string, mistakes: MarkdownMistake[]): RichTextNode {
  const [, name, format = 'text'] = shape.exec(text) ?? [];
  if (name !== undefined) return ['value', name, format];
  mistakes.push({
    code: 'markdown-value',
    message: `${quote(`{{${text}}}`)} is not a value.`,
    hint: 'Write {{name}} or {{name|format}}; put literal braces between backticks.',
  });
  return '';
}
