import type { Howto, PublishedHowto, PublishedStep, PublishedVideo } from '@docent/schema';
import { formatOf } from '../assets/asset-formats.js';
import { defined } from '../publish/defined.js';
import { checkHowto } from './howto-checks.js';
import type { KindCompiler } from './kind-compiler.js';

/** A how-to in one language, with assets published, before its references are resolved. */
interface LocalisedHowto extends Omit<PublishedHowto, 'skill' | 'subjects' | 'video'> {
  skill?: string;
  subjects?: string[];
  video?: Omit<PublishedVideo, 'sources' | 'speech' | 'captions'> & {
    sources: { src: string; type?: string }[];
    speech?: boolean;
    captions?: PublishedVideo['captions'];
  };
}

/** Compiles how-tos. */
export const howtoCompiler: KindCompiler<Howto, LocalisedHowto, PublishedHowto> = {
  check: checkHowto,
  publish(howto, { lookUp }) {
    return defined<ReturnType<(typeof howtoCompiler)['publish']>>({
      title: howto.title,
      summary: howto.summary,
      skill:
        howto.skill === undefined
          ? undefined
          : { id: howto.skill, ...lookUp<{ title: string }>('skills', howto.skill) },
      subjects: howto.subjects?.map(id => {
        const { title, url } = lookUp<{ title: string; url?: string }>('subjects', id);
        return url === undefined ? { id, title } : { id, title, url };
      }),
      difficulty: howto.difficulty,
      minutes: howto.minutes,
      tools: howto.tools,
      parts: howto.parts,
      video: howto.video && publishVideo(howto.video),
      steps: withEnds(howto.steps, howto.video?.duration),
    });
  },
  meaning(howto, { sourceLocale }) {
    // Captions in another language are a translation.
    const captions = howto.video?.captions?.filter(({ locale }) => locale === sourceLocale);
    return captions ? { ...howto, video: { ...howto.video, captions } } : howto;
  },
};

function publishVideo({
  sources,
  speech = true,
  captions = [],
  ...video
}: NonNullable<LocalisedHowto['video']>): PublishedVideo {
  return {
    sources: sources.map(({ src, type = formatOf(src)?.type ?? '' }) => ({ src, type })),
    ...{ poster: video.poster, width: video.width, height: video.height, duration: video.duration },
    speech,
    captions,
  };
}

/** A step in the video that does not say when it ends goes on to the next one that says when it begins. */
function withEnds(steps: readonly PublishedStep[], duration: number | undefined): PublishedStep[] {
  return steps.map((step, index) => {
    if (step.start === undefined || step.end !== undefined) return step;
    const next = steps.slice(index + 1).find(({ start }) => start !== undefined);
    const end = next?.start ?? duration;
    return end === undefined ? step : { ...step, end };
  });
}
