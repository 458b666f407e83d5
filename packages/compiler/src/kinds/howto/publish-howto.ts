import type { PublishedEntityLink, PublishedHowto, PublishedStep, PublishedVideo } from '@docent/schema';
import { kindDefinitions } from '@docent/schema';
import type { Kind } from '@docent/schema/names';
import { formatOf } from '../../assets/asset-formats.js';
import { usesAdditions } from '@docent/engine';
import { defined } from '../../publish/defined.js';
import { sharedRules } from '../../publish/shared-rules.js';
import { subjectLink } from '../../publish/subject-link.js';
import type { OwnFields, PublishContext } from '../kind-compiler.js';
import { chapterTimes } from './chapter-times.js';
import type { LocalisedHowto, LocalisedStep, LocalisedVideo } from './localised-howto.js';
import { orderSections } from './order-sections.js';

/** A how-to as pages get it: references resolved, defaults filled in, times complete. */
export function publishHowto(howto: LocalisedHowto, context: PublishContext): OwnFields<PublishedHowto> {
  const { lookUp } = context;
  const rules = howtoRules(howto, context);
  const { video } = howto;
  const steps = chapterTimes(howto.steps, (video?.chapters && context.file(video.chapters)?.cues) || []);
  return defined<OwnFields<PublishedHowto>>({
    title: howto.title,
    summary: howto.summary,
    skill:
      howto.skill === undefined
        ? undefined
        : { id: howto.skill, title: lookUp<{ title: string }>('skills', howto.skill).title },
    subjects: howto.subjects?.map(id => subjectLink(id, context)),
    difficulty: howto.difficulty,
    minutes: howto.minutes,
    tools: howto.tools,
    parts: howto.parts,
    yield: howto.yield && { quantity: 1, maximum: 100, ...howto.yield },
    prerequisites: howto.prerequisites?.map(({ entity, url }) => ({
      ...entityLink(entity, context),
      ...(url !== undefined && { url }),
    })),
    ...rules,
    questions: howto.questions,
    sections: howto.sections && orderSections(howto.sections),
    contact: howto.contact,
    video: video && publishVideo(video, context),
    steps: withEnds(
      steps.map(step => publishStep(step, context)),
      video?.duration,
    ),
  });
}

function publishStep({ video, entity, ...step }: LocalisedStep, context: PublishContext): PublishedStep {
  return {
    ...step,
    ...(entity !== undefined && { entity: entityLink(entity, context) }),
    ...(video && { video: publishVideo(video, context), start: step.start ?? 0, end: step.end ?? video.duration }),
  };
}

function entityLink(ref: string, { lookUp }: PublishContext): PublishedEntityLink {
  const [kind, id] = ref.split(':') as [Kind, string];
  const { title } = lookUp<{ title: string }>(kindDefinitions[kind].collection, id);
  return { kind, id, title };
}

/** What the rules of a how-to need beside themselves; absent where they need nothing. */
function howtoRules({ questions, steps }: LocalisedHowto, context: PublishContext) {
  const asked = questions?.map(({ relevant, options }) => [relevant, options?.map(({ possible }) => possible)]);
  const rules = [asked ?? [], steps.map(({ when }) => when)];
  const { conditions, values } = sharedRules(rules, { conditions: {}, values: {} }, context);
  return {
    additions: usesAdditions([rules, conditions, values]) || undefined,
    conditions: Object.keys(conditions).length > 0 ? conditions : undefined,
    values: Object.keys(values).length > 0 ? values : undefined,
  };
}

function publishVideo(
  { sources = [], speech = true, captions = [], chapters: _, ...video }: LocalisedVideo,
  { file }: PublishContext,
): PublishedVideo {
  return {
    sources: sources.map(({ src, type = formatOf(src)?.type ?? '', ...source }) => {
      const bytes = file(src)?.bytes;
      return { src, type, ...source, ...(bytes !== undefined && { bytes }) };
    }),
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
