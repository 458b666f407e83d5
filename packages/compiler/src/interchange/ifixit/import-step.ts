import { htmlToMarkdown } from '../text/html-to-markdown.js';
import type { Reader } from './read.js';

/** What a bullet of a line means to us; all others are text. */
const kinds: Readonly<Record<string, 'caution' | 'note' | 'tip'>> = {
  icon_caution: 'caution',
  icon_note: 'note',
  icon_reminder: 'tip',
};
/** Levels of lists in lists. */
const deepest = 2;

/** A step of a guide; `notices` is told what has no place in ours. */
export function importStep(
  step: Reader,
  index: number,
  idOf: (text: string, otherwise: string) => string,
  notices: string[],
): Record<string, unknown> {
  const texts: { text: string; level: number }[] = [];
  const lines: { kind: string; text: string }[] = [];
  for (const line of step.list('lines')) {
    const text = htmlToMarkdown(line.text('text_rendered') ?? line.text('text_raw') ?? '');
    if (text === '') continue;
    const kind = kinds[line.text('bullet') ?? ''];
    if (kind) lines.push({ kind, text: text.slice(0, 2000) });
    else texts.push({ text, level: Math.min(line.number('level') ?? 0, deepest) });
  }
  const place = `Step ${index + 1}`;
  const title = plainTitle(step.text('title')) || plainTitle(texts[0]?.text ?? lines[0]?.text) || place;
  const image = importImage(step, title, place, notices);
  const text = textOf(texts);
  return {
    id: idOf(title, `step-${index + 1}`),
    title,
    ...(text !== '' && { text }),
    ...(image && { image }),
    ...(lines.length > 0 && { lines: lines.slice(0, 20) }),
  };
}

/** One line is a paragraph; more are a list, as the guide shows them. */
function textOf(texts: readonly { text: string; level: number }[]): string {
  const [only] = texts;
  const one = only && texts.length === 1 ? only.text.replace(/\n/g, '\n\n') : undefined;
  let level = 0;
  const list = texts.map(line => {
    // Markdown has no item two levels below the one before it.
    level = Math.min(line.level, level + 1);
    const indent = '  '.repeat(level);
    return `${indent}- ${line.text.replace(/\n/g, `\n${indent}  `)}`;
  });
  if (texts[0] && texts[0].level > 0 && !one) list[0] = `- ${texts[0].text}`;
  return (one ?? list.join('\n')).slice(0, 20_000);
}

function plainTitle(text: string | undefined): string {
  const words = htmlToMarkdown(text ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/\*\*?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= 80) return words;
  const [sentence = ''] = words.split(/(?<=[.!?])\s/, 1);
  return sentence.length <= 80 ? sentence : `${words.slice(0, 79).replace(/\s\S*$/, '')}…`;
}

/** The first picture at an https address. */
function importImage(step: Reader, alt: string, place: string, notices: string[]): object | undefined {
  const media = step.object('media');
  if (!media) return undefined;
  if (media.text('type') !== 'image') {
    notices.push(
      `${place} has a ${media.text('type') ?? 'medium'}, which was left out: add it as "video" of the step.`,
    );
    return undefined;
  }
  const pictures = media.list('data');
  const [picture] = pictures;
  const src = picture?.text('large') ?? picture?.text('standard') ?? picture?.text('original');
  if (!picture || src === undefined) return undefined;
  if (!/^https:\/\//.test(src) || !URL.canParse(src)) {
    notices.push(`${place} has a picture that is not at an https address, which was left out.`);
    return undefined;
  }
  if (pictures.length > 1) notices.push(`${place} has ${pictures.length} pictures; the first was taken.`);
  const size = (key: string, otherwise: number): number => {
    const given = picture.number(key);
    return given !== undefined && given >= 1 && given <= 10_000 ? Math.round(given) : otherwise;
  };
  // What the API calls large is 800 × 600, unless the guide says otherwise.
  return { src: new URL(src).href, alt, width: size('width', 800), height: size('height', 600) };
}
