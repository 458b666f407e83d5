import { quote } from '../problems/quote.js';
import type { MarkdownMistake } from './markdown-mistake.js';

/** What to write instead of a tag. */
const instead: Readonly<Record<string, string>> = {
  b: 'Write **bold**.',
  strong: 'Write **bold**.',
  i: 'Write *italic*.',
  em: 'Write *italic*.',
  s: 'Write ~~struck out~~.',
  del: 'Write ~~struck out~~.',
  strike: 'Write ~~struck out~~.',
  code: 'Write `code` between backticks.',
  kbd: 'Write `keys` between backticks.',
  pre: 'Put the lines between two lines of three backticks.',
  br: 'End the line with a backslash.',
  hr: 'Write a line of three hyphens.',
  p: 'Leave an empty line between paragraphs.',
  div: 'Leave an empty line between paragraphs.',
  span: 'Remove it; the theme decides how text looks.',
  font: 'Remove it; the theme decides how text looks.',
  style: 'Remove it; the theme decides how text looks.',
  center: 'Remove it; the theme decides how text looks.',
  a: 'Write [text](https://address).',
  img: 'Write ![what the picture shows](assets/picture.webp).',
  video: 'Use the key "video".',
  ul: 'Begin each line with a hyphen.',
  ol: 'Begin each line with 1., 2. and so on.',
  li: 'Begin each line with a hyphen.',
  blockquote: 'Begin each line with >.',
  table: 'Write a table with | between the columns.',
  script: 'Remove it; texts cannot run code.',
  iframe: 'Remove it; texts cannot embed pages.',
  '!--': 'Remove the comment.',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map(level => [`h${level}`, `Write ${'#'.repeat(level)} and the heading.`])),
};

/** Says what to write instead of HTML. */
export function htmlMistake(html: string): MarkdownMistake {
  const tag = /^<(!--|\/?[A-Za-z][A-Za-z0-9-]*)/.exec(html.trimStart())?.[1]?.replace('/', '').toLowerCase() ?? '';
  const hint = Object.hasOwn(instead, tag)
    ? instead[tag]!
    : 'Write markdown; put tags that customers are to read between backticks.';
  return { code: 'raw-html', message: `The text contains HTML: ${quote(html.trim())}.`, hint };
}
