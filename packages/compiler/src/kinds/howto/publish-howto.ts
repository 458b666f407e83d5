import type { PublishedEntityLink, PublishedHowto, PublishedStep, PublishedVideo } from '@docent/schema';
import { kindDefinitions } from '@docent/schema';
import type { Kind } from '@docent/schema/names';
import { formatOf } from '../../assets/asset-formats.js';
import { defined } from '../../publish/defined.js';
import type { OwnFields, PublishContext } from '../kind-compiler.js';
import type { LocalisedHowto, LocalisedStep, LocalisedVideo } from './localised-howto.js';

/** A how-to as pages get it: references resolved, defaults filled in, times complete. */
export function publishHowto(howto: LocalisedHowto, context: PublishContext): OwnFields<PublishedHowto> {
  const { lookUp } = context;
  return defined<OwnFields<PublishedHowto>>({
    title: howto.title,
    summary: howto.summary,
    skill:
      howto.skill === undefined ? undefined : { id: howto.skill, ...lookUp<{ title: string }>('skills', howto.skill) },
    subjects: howto.subjects?.map(id => {
      const { title, url } = lookUp<{ title: string; url?: string }>('subjects', id);
      return url === undefined ? { id, title } : { id, title, url };
    }),
    difficulty: howto.difficulty,
    minutes: howto.minutes,
    tools: howto.tools,
    parts: howto.parts,
    yield: howto.yield && { quantity: 1, maximum: 100, ...howto.yield },
    prerequisites: howto.prerequisites?.map(({ entity, url }) => ({
      ...entityLink(entity, context),
      ...(url !== undefined && { url }),
    })),
    questions: howto.questions,
    sections: howto.sections,
    contact: howto.contact,
    video: howto.video && publishVideo(howto.video),
    steps: withEnds(
      howto.steps.map(step => publishStep(step, context)),
      howto.video?.duration,
    ),
  });
}

function publishStep({ video, entity, ...step }: LocalisedStep, context: PublishContext): PublishedStep {
  return {
    ...step,
    ...(entity !== undefined && { entity: entityLink(entity, context) }),
    ...(video && { video: publishVideo(video), start: step.start ?? 0, end: step.end ?? video.duration }),
  };
}

function entityLink(ref: string, { lookUp }: PublishContext): PublishedEntityLink {
  const [kind, id] = ref.split(':') as [Kind, string];
  const { title } = lookUp<{ title: string }>(kindDefinitions[kind].collection, id);
  return { kind, id, title };
}

function publishVideo({
  sources = [],
  speech = true,
  captions = [],
  chapters: _,
  ...video
}: LocalisedVideo): PublishedVideo {
  return {
    sources: sources.map(({ src, type = formatOf(src)?.type ?? '', ...source }) => ({ src, type, ...source })),
    ...video,
    speech,
    captions,
  };
}

/** A step in the how-to's video that does not say when it ends goes on to the next one that says when it begins. */
function withEnds(steps: readonly PublishedStep[], duration: number | undefined): PublishedStep[] {
  return steps.map((step, index) => {
    if (step.start === undefined || step.end !== undefined) return step;
    const next = steps.slice(index + 1).find(({ start, video }) => start !== undefined && !video);
    const end = next?.start ?? duration;
    return end === undefined ? step : { ...step, end };
  });
}
