import { decodeHTML } from 'entities';
import { escapeMarkdown } from './escape-markdown.js';

/** Elements whose content is no text for people. */
const silent =
  /<(script|style|template|iframe|object|noscript|svg|math|head|title|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** A comment, a declaration or a tag; a bracket that opens none of these is a character. */
const token = /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)(?:>|$)/gi;
/** Marks of elements that markdown has, too. */
const marks: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };
const longest = 50_000;

/** An element whose end is still to come. */
interface Open {
  tag: string;
  /** What stands before its words, and after them. */
  mark: string;
  end: string;
  /** Where its words begin. */
  at: number;
}

/**
 * HTML of a stranger as markdown: words, emphasis, links to https and http addresses, and lines. Everything else is left out;
 * no HTML remains, and what looks like markdown is escaped.
 */
export function htmlToMarkdown(html: string): string {
  const text = html.slice(0, longest).replace(silent, '');
  const open: Open[] = [];
  let markdown = '';
  let last = 0;
  const take = (to: number): void => {
    markdown += escapeMarkdown(decodeHTML(text.slice(last, to)).replace(/\s+/g, ' '));
  };
  /** Ends the elements down to this one; marks stand at words, and without words there are none. */
  const close = (tag?: string): void => {
    if (tag !== undefined && !open.some(each => each.tag === tag)) return;
    for (let ended = open.pop(); ended; ended = open.pop()) {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(markdown.slice(ended.at)) ?? [];
      const marked = words === '' ? '' : `${ended.mark}${words}${ended.end}`;
      markdown = `${markdown.slice(0, ended.at)}${before}${marked}${after}`;
      if (ended.tag === tag) break;
    }
  };
  for (const match of text.matchAll(token)) {
    take(match.index);
    last = match.index + match[0].length;
    const [, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    const mark = marks[tag];
    if (/^(br|hr|p|div|li|ul|ol|h[1-6]|tr|blockquote)$/.test(tag)) {
      // Emphasis in markdown does not go on over lines.
      close();
      markdown += '\n';
    } else if (slash) close(tag);
    else if (mark && open.every(each => each.mark !== mark)) open.push({ tag, mark, end: mark, at: markdown.length });
    else if (tag === 'a' && open.every(each => each.tag !== 'a')) {
      const address = linkOf(attributes);
      if (address !== undefined) open.push({ tag, mark: '[', end: `](${address})`, at: markdown.length });
    }
  }
  take(text.length);
  close();
  return markdown
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Address of a link that a how-to may have. */
function linkOf(attributes: string): string | undefined {
  const [, double, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const written = decodeHTML(double ?? single ?? bare ?? '').trim();
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined;
  return new URL(written).href.replace(/[()<>\\]/g, character =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}
