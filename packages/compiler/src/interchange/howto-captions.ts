import type { PublishedHowto } from '@docent/schema';
import { stepsInVideo } from './howto-chapters.js';
import { richTextWords } from './text/rich-text-lines.js';
import { type WrittenCue, writeVtt } from './write-vtt.js';

/** What a caption may be: as the guidelines of broadcasters have it. */
const most = { characters: 42, lines: 2 };
/** Nobody reads what is gone sooner, in seconds. */
const shortest = 1;
/** Characters a second above which a text can hardly be read. */
const fastest = 20;

/** Captions made of the texts of steps. */
export interface WrittenCaptions {
  vtt: string;
  /** Steps whose text does not fit into their time. */
  notices: string[];
}

/**
 * Captions for a video in which nobody speaks: the title and text of each step over its time, in cues of at most two lines of 42
 * characters and of at least a second. `undefined` when no step has times.
 */
export function howtoCaptions(howto: PublishedHowto): WrittenCaptions | undefined {
  const timed = stepsInVideo(howto);
  if (timed.length === 0) return undefined;
  const notices: string[] = [];
  const cues = timed.flatMap(({ step, position, start, end }): WrittenCue[] => {
    const texts = [step.title, ...(step.text ? [richTextWords(step.text)] : [])];
    const all = texts.flatMap(text => inCues(text));
    const seconds = end - start;
    const room = Math.max(1, Math.floor(seconds / shortest));
    const shown = all.slice(0, room);
    const length = shown.reduce((sum, text) => sum + text.length, 0);
    if (shown.length < all.length) {
      notices.push(
        `Step ${position} has more text than its ${round(seconds)} s hold; it is cut after ${shown.length} captions.`,
      );
    } else if (length / seconds > fastest) {
      notices.push(`Step ${position} has ${length} characters for ${round(seconds)} s, more than ${fastest} a second.`);
    }
    return spread(shown, start, end);
  });
  return { vtt: writeVtt(cues), notices };
}

/** Shares the time by the length of the texts, a second at least for each where there is as much. */
function spread(texts: readonly string[], start: number, end: number): WrittenCue[] {
  const least = Math.min(shortest, (end - start) / texts.length);
  const rest = end - start - least * texts.length;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  let at = start;
  return texts.map((text, index) => {
    const from = at;
    at = index === texts.length - 1 ? end : at + least + (rest * text.length) / length;
    return { start: round(from), end: round(at), text };
  });
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** A text in pieces of as many lines as a caption has. */
function inCues(text: string): string[] {
  const lines = wrap(text.replace(/\s+/g, ' ').trim());
  const cues: string[] = [];
  for (let at = 0; at < lines.length; at += most.lines) cues.push(lines.slice(at, at + most.lines).join('\n'));
  return cues;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(pieces)) {
    if (line !== '' && line.length + 1 + word.length > most.characters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word that is longer than a line, in several. */
function pieces(word: string): string[] {
  const characters = [...word];
  if (characters.length <= most.characters) return [word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += most.characters) {
    parts.push(characters.slice(at, at + most.characters).join(''));
  }
  return parts;
}
