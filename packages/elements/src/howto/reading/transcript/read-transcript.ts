import { groupTranscript, type TranscriptGroup, type TranscriptLine } from '@docent/engine/howto/group-transcript.js';
import type { PublishedStep, PublishedVideo } from '@docent/schema';
import { assetUrl } from '../../asset-url.js';
import type { HowtoView } from '../../howto-view.js';
import { loadCues } from './load-cues.js';

/**
 * What is said and described in the videos, under the steps; without captions, what the steps say.
 *
 * @param locale one of `transcriptLocales`
 * @throws when a file cannot be read
 */
export async function readTranscript(view: HowtoView, locale: string | undefined): Promise<TranscriptGroup[]> {
  const { howto } = view;
  if (!locale) return howto.steps.map((step, index) => ({ step: index, lines: linesOfText(view, step) }));
  // The seconds of a step with a video of its own are not those of the how-to's.
  const timed = howto.steps.map(step => (step.video ? {} : step));
  const own = howto.steps.map(async ({ video }, step) => ({ step, lines: await linesOf(view, video, locale) }));
  const [main, ...others] = await Promise.all([linesOf(view, howto.video, locale), ...own]);
  const groups = [...groupTranscript(timed, main), ...others.filter(({ lines }) => lines.length)];
  return groups.sort((a, b) => a.step - b.step);
}

async function linesOf(view: HowtoView, video: PublishedVideo | undefined, locale: string): Promise<TranscriptLine[]> {
  const load = async (tracks: PublishedVideo['captions'] = []) => {
    const track = tracks.find(track => track.locale === locale);
    return track ? loadCues(assetUrl(view.howto, track.src), locale) : [];
  };
  const [said, described] = await Promise.all([load(video?.captions), load(video?.descriptions)]);
  return [...described.map(line => ({ ...line, described: true })), ...said].sort((a, b) => a.start! - b.start!);
}

/** One line per paragraph and list item; they stand where the step begins. */
function linesOfText(view: HowtoView, { end, start, text, video }: PublishedStep): TranscriptLine[] {
  if (!text) return [];
  const whole = view.newText(text) as HTMLElement;
  const blocks = [...whole.querySelectorAll('p, li, tr, pre, h3, h4')].filter(block => !block.querySelector('p, li'));
  const place = start === undefined || end === undefined || video ? {} : { start, end };
  return (blocks.length ? blocks : [whole]).map(({ textContent }) => ({
    text: textContent.replace(/\s+/g, ' ').trim(),
    ...place,
  }));
}
