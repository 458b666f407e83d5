import type { RichText, RichTextNode } from '@docent/schema';
import { decodeHTMLStrict } from 'entities';
import type { Token, Tokens } from 'marked';
import { addressMistake, imageMistake } from './check-address.js';
import { htmlMistake } from './html-mistake.js';
import { mostLevels } from './markdown-lexer.js';
import type { MarkdownMistake } from './markdown-mistake.js';
import { mergeTexts } from './merge-texts.js';
import { parseValue } from './parse-value.js';

/** Turns the lexer's tokens into rich text. What cannot be published is a mistake and left out. */
export function toRichText(
  tokens: readonly Token[],
  mistakes: MarkdownMistake[],
): { richText: RichText; images: string[] } {
  const images: string[] = [];
  const topHeading = Math.min(
    ...tokens.map(token => (token.type === 'heading' ? Number((token as Tokens.Heading).depth) : Infinity)),
  );
  let level = 0;
  let tooDeep = false;

  const converters: Readonly<Record<string, (token: never) => RichTextNode[]>> = {
    space: () => [],
    def: () => [],
    hr: () => [['hr', {}]],
    br: () => [['br', {}]],
    text: (token: Tokens.Text) => (token.tokens ? convert(token.tokens) : [decodeHTMLStrict(token.text)]),
    escape: (token: Tokens.Escape) => [token.text],
    codespan: (token: Tokens.Codespan) => [['code', {}, token.text]],
    code: (token: Tokens.Code) => [['pre', {}, ['code', {}, token.text]]],
    paragraph: (token: Tokens.Paragraph) => [['p', {}, ...convert(token.tokens)]],
    strong: (token: Tokens.Strong) => [['strong', {}, ...convert(token.tokens)]],
    em: (token: Tokens.Em) => [['em', {}, ...convert(token.tokens)]],
    del: (token: Tokens.Del) => [['del', {}, ...convert(token.tokens)]],
    blockquote: (token: Tokens.Blockquote) => [['blockquote', {}, ...convert(token.tokens)]],
    // The highest heading of a text comes below the widget's own, whatever level the author began with.
    heading: (token: Tokens.Heading) => [[token.depth <= topHeading ? 'h3' : 'h4', {}, ...convert(token.tokens)]],
    list: (token: Tokens.List) => [list(token)],
    checkbox: (token: Tokens.Checkbox) => [token.checked ? '☑ ' : '☐ '],
    table: (token: Tokens.Table) => [table(token)],
    link: (token: Tokens.Link) => link(token),
    image: (token: Tokens.Image) => image(token),
    value: (token: Tokens.Generic) => [parseValue(String(token.text), mistakes)],
    html: (token: Tokens.HTML) => {
      // A closing tag says nothing that its opening tag has not said.
      const closes = token.raw.startsWith('</') && mistakes.some(({ code }) => code === 'raw-html');
      if (!closes) mistakes.push(htmlMistake(token.raw));
      return [];
    },
  };

  function convert(children: readonly Token[] = []): RichTextNode[] {
    if (level >= mostLevels) {
      if (!tooDeep) mistakes.push(depthMistake);
      tooDeep = true;
      return [];
    }
    level++;
    const nodes = children.flatMap(token => converters[token.type]?.(token as never) ?? []);
    level--;
    return mergeTexts(nodes);
  }

  function list({ ordered, start, items }: Tokens.List): RichTextNode {
    const attributes: Record<string, number> = ordered && typeof start === 'number' && start !== 1 ? { start } : {};
    return [
      ordered ? 'ol' : 'ul',
      attributes,
      ...items.map((item): RichTextNode => ['li', {}, ...convert(item.tokens)]),
    ];
  }

  function table({ header, rows }: Tokens.Table): RichTextNode {
    const row = (cells: Tokens.TableCell[]): RichTextNode => ['tr', {}, ...cells.map(cell)];
    const body: RichTextNode[] = rows.length > 0 ? [['tbody', {}, ...rows.map(row)]] : [];
    return ['table', {}, ['thead', {}, row(header)], ...body];
  }

  function cell({ header, align, tokens: children }: Tokens.TableCell): RichTextNode {
    return [header ? 'th' : 'td', align ? { align } : {}, ...convert(children)];
  }

  function link({ href, title, tokens: children, text }: Tokens.Link): RichTextNode[] {
    const address = decodeHTMLStrict(href);
    const mistake = addressMistake(address);
    if (mistake) mistakes.push(mistake);
    const content = convert(children);
    return mistake
      ? content
      : [['a', { href: address, ...titleOf(title) }, ...(content.length > 0 ? content : [text])]];
  }

  function image({ href, title, tokens: children, text }: Tokens.Image): RichTextNode[] {
    const src = decodeHTMLStrict(href);
    const alt = plainText(children ?? [], text);
    const mistake = imageMistake(src, alt);
    if (mistake) mistakes.push(mistake);
    images.push(src);
    return mistake ? [] : [['img', { src, alt, ...titleOf(title) }]];
  }

  return { richText: convert(tokens), images };
}

function titleOf(title: string | null | undefined): { title?: string } {
  return title ? { title: decodeHTMLStrict(title) } : {};
}

/** What a picture's alternative says, without its marks of emphasis. */
function plainText(tokens: readonly Token[], otherwise: string): string {
  if (tokens.length === 0) return decodeHTMLStrict(otherwise);
  return tokens
    .map(token => {
      const { tokens: children = [], text = '' } = token as { tokens?: Token[]; text?: string };
      if (children.length > 0) return plainText(children, text);
      return token.type === 'codespan' || token.type === 'escape' ? text : decodeHTMLStrict(text);
    })
    .join('');
}

const depthMistake: MarkdownMistake = {
  code: 'markdown-depth',
  message: 'The text nests lists or quotations too deeply.',
  hint: `Use at most ${mostLevels} levels.`,
};
