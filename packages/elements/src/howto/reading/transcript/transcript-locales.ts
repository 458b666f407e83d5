import type { HowtoView } from '../../howto-view.js';

/** The languages that there are captions in: BCP 47 tags with their names, each once. */
export function transcriptLocales({ howto }: HowtoView): { locale: string; label: string }[] {
  const tracks = [howto.video, ...howto.steps.map(({ video }) => video)].flatMap(video => video?.captions ?? []);
  return tracks.filter(({ locale }, index) => tracks.findIndex(track => track.locale === locale) === index);
}
