/**
 * WebVTT captions: what a viewer who does not see well, or who watches without the steps beside the video, needs to be told.
 * Nobody speaks in these videos, so each step's title is its caption.
 *
 * @param {{ title: Record<string, string>, start: number, end: number }[]} steps
 * @param {string} locale
 */
export function captions(steps, locale) {
  const cues = steps.map(
    ({ title, start, end }, index) =>
      `${index + 1}\n${stamp(start)} --> ${stamp(end)}\n${index + 1}. ${title[locale] ?? title.en}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

function stamp(seconds) {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
