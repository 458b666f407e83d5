/** A cue of a WebVTT file. */
export interface Cue {
  /** Its identifier, where the author gave one. */
  id?: string;
  /** Seconds. */
  start: number;
  end: number;
  /** Lines of text as written, tags and all. */
  text: string;
  /** Line of the file on which it begins, counted from 1. */
  line: number;
}

/** `00:01.500` or `1:00:01.500`; hours may have any number of digits. */
const timestamp = '(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})';
/** A line of times. */
export const timing: RegExp = new RegExp(`^${timestamp}[ \\t]+-->[ \\t]+${timestamp}(?:[ \\t].*)?$`);

/** Groups of lines between empty lines, after the header. */
export function vttBlocks(lines: readonly string[]): { line: number; block: string[] }[] {
  const blocks: { line: number; block: string[] }[] = [];
  let open: string[] | undefined;
  const header = lines.findIndex((text, index) => index > 0 && (text.trim() === '' || text.includes('-->')));
  for (let index = header < 0 ? lines.length : header; index < lines.length; index++) {
    const text = lines[index]!;
    if (text.trim() === '') open = undefined;
    else if (open) open.push(text);
    else blocks.push({ line: index + 1, block: (open = [text]) });
  }
  return blocks;
}

/** Seconds of the four parts of a timestamp. */
export function vttSeconds([hours = '0', minutes, rest, thousandths]: readonly (string | undefined)[]): number {
  return (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(rest) * 1000 + Number(thousandths)) / 1000;
}

/** Cues of a WebVTT file in the order in which they are written. What is no cue is left out: check the file before. */
export function readCues(text: string): Cue[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return vttBlocks(lines).flatMap(({ line, block }): Cue[] => {
    const at = block.findIndex(entry => entry.includes('-->'));
    const match = at < 0 || at > 1 ? null : timing.exec(block[at]!.trimEnd());
    if (!match || /^(NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? '')) return [];
    const id = at === 1 ? block[0]!.trim() : '';
    const [start, end] = [vttSeconds(match.slice(1, 5)), vttSeconds(match.slice(5, 9))];
    return [{ ...(id !== '' && { id }), start, end, text: block.slice(at + 1).join('\n'), line }];
  });
}
