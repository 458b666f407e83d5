import { createMarkdownCompiler } from '@docent/compiler';
import type { RichText, RichTextNode } from '@docent/schema';
import type { RichTextTag } from '@docent/schema/names';

type Element = [tag: RichTextTag, attributes: Record<string, string | number>, ...children: RichTextNode[]];

/** Elements that customers may use; of others the text stays. */
export const customerTags = ['p', 'br', 'strong', 'em', 'del', 'code', 'blockquote', 'ul', 'ol', 'li'] as const;
const allowed: ReadonlySet<string> = new Set(customerTags);
/** What stands on lines of its own, and does so as a paragraph when it may not be what it is. */
const blocks: ReadonlySet<string> = new Set(['h3', 'h4', 'pre', 'tr']);

/** What begins a tag, a value or a picture, and characters of private use that stand for it meanwhile: texts have none of these. */
const meant: readonly (readonly [text: string, stand: string])[] = [
  ['<', '\ue000'],
  ['{{', '\ue001'],
  ['![', '\ue002['],
];

/**
 * Compiles what a customer wrote. Nobody has told them of markdown's rules, so nothing is refused and nothing is lost: tags, pictures and
 * the like are shown as they were written, and a link is its text with its address behind it, which leads nowhere when it is
 * clicked and cannot pretend to be another.
 *
 * @param text cleaned, so that it has no characters of private use
 */
export function compileText(text: string): RichText {
  const guarded = meant.reduce((whole, [mark, stand]) => whole.replaceAll(mark, stand), text);
  const { richText, mistakes } = createMarkdownCompiler()(guarded);
  const tooDeep = mistakes.some(({ code }) => code === 'markdown-depth');
  return tooDeep ? [['p', {}, text]] : richText.flatMap(restrict);
}

function restrict(node: RichTextNode): RichTextNode[] {
  if (typeof node === 'string') return [restore(node)];
  const [tag, attributes, ...children] = node as Element;
  const inner = children.flatMap(restrict);
  if (tag === 'a') return [...inner, ...addressOf(inner, restore(String(attributes['href'])))];
  if (tag === 'th' || tag === 'td') return [...inner, ' '];
  if (tag === 'hr') return [];
  if (blocks.has(tag)) return [['p', {}, ...inner]];
  if (!allowed.has(tag)) return inner;
  const start = attributes['start'];
  return [[tag, tag === 'ol' && typeof start === 'number' ? { start } : {}, ...inner]];
}

/** Behind the words of a link, where it would have led; nothing where they are the address. */
function addressOf(words: readonly RichTextNode[], href: string): string[] {
  const [only] = words;
  const isAddress =
    words.length === 1 &&
    typeof only === 'string' &&
    href.replace(/^(https?:\/\/|mailto:)/, '') === only.replace(/^https?:\/\//, '');
  return isAddress ? [] : [` (${href})`];
}

function restore(text: string): string {
  return text
    .replace(/\ue000/g, '<')
    .replace(/\ue001/g, '{{')
    .replace(/\ue002/g, '!');
}
