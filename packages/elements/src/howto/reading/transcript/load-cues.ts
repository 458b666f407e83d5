import type { TranscriptLine } from '@docent/engine/howto/group-transcript.js';

/** A file that has not come by then, in milliseconds, will not come. */
const patience = 15_000;

/**
 * Reads a WebVTT file. The browser does it, as it does for a video, by the same rules of the page and of the server; the
 * video that it is asked through is in no page and has no source, so that nothing of any video is loaded.
 *
 * @throws when the file does not come, is of an origin that does not share it, or holds no line
 */
export function loadCues(src: string, srclang: string): Promise<TranscriptLine[]> {
  const video = document.createElement('video');
  const element = document.createElement('track');
  video.crossOrigin = 'anonymous';
  video.preload = 'none';
  video.append(element);
  const { track } = element;
  return new Promise<TranscriptLine[]>((resolve, reject) => {
    const fail = () => reject(new Error(`${src} holds no captions that can be read.`));
    element.addEventListener('error', fail);
    element.addEventListener('load', () => {
      const lines = [...(track.cues ?? [])].map(cue => toLine(cue as VTTCue)).filter(({ text }) => text);
      if (lines.length) resolve(lines);
      else fail();
    });
    window.setTimeout(fail, patience);
    Object.assign(element, { kind: 'captions', srclang, src });
    track.mode = 'hidden';
  }).finally(() => element.remove());
}

/** Who speaks is named before what they say. */
function toLine(cue: VTTCue): TranscriptLine {
  const content = cue.getCueAsHTML();
  for (const voice of content.querySelectorAll<HTMLElement>('[title]')) voice.prepend(`${voice.title}: `);
  const text = (content.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { start: cue.startTime, end: cue.endTime, text };
}
