/** A cue to be written. */
export interface WrittenCue {
  id?: string;
  /** Seconds. */
  start: number;
  end: number;
  /** Plain text; lines as they are to be shown. */
  text: string;
}

/** A WebVTT file (https://www.w3.org/TR/webvtt1/) of these cues. */
export function writeVtt(cues: readonly WrittenCue[]): string {
  const blocks = cues.map(({ id, start, end, text }) => {
    const lines = [...(id === undefined ? [] : [id]), `${stamp(start)} --> ${stamp(end)}`, escape(text)];
    return `${lines.join('\n')}\n`;
  });
  return `WEBVTT\n\n${blocks.join('\n')}`;
}

function stamp(seconds: number): string {
  const total = Math.round(seconds * 1000);
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  const [hours, minutes] = [Math.floor(total / 3_600_000), Math.floor(total / 60_000) % 60];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(Math.floor(total / 1000) % 60, 2)}.${pad(total % 1000, 3)}`;
}

/** A text that has no tags and no entities, and no line that would end the cue. */
function escape(text: string): string {
  const lines = text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .split(/\r\n|\r|\n/);
  return lines.filter(line => line.trim() !== '').join('\n') || '…';
}
