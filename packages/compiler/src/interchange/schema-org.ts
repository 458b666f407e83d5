import type { PublishedHowto, PublishedSection, PublishedStep, PublishedVideo, RichText } from '@docent/schema';
import { richTextLines, richTextWords } from './text/rich-text-lines.js';

type Thing = { '@type': string } & Record<string, unknown>;

/**
 * A how-to as JSON-LD of schema.org: HowTo, HowToSection, HowToStep, HowToDirection and HowToTip, with a VideoObject whose Clips
 * are the steps.
 *
 * @param assetUrl address of a published asset
 */
export function schemaOrgHowto(howto: PublishedHowto, assetUrl: (src: string) => string): object {
  const { title, summary, minutes, difficulty, skill, tools, parts, video, locale } = howto;
  const steps = howto.steps.map((step, index) => ({ step, thing: stepThing(step, index + 1, assetUrl) }));
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    name: title,
    inLanguage: locale,
    ...(summary && { description: richTextWords(summary) }),
    ...(minutes !== undefined && { totalTime: isoDuration(minutes * 60) }),
    ...(difficulty && { educationalLevel: difficulty }),
    ...(skill && { teaches: skill.title }),
    ...(howto.yield && {
      yield: { '@type': 'QuantitativeValue', value: howto.yield.quantity, unitText: howto.yield.unit },
    }),
    ...(tools && { tool: tools.map(each => supplyThing('HowToTool', each)) }),
    ...(parts && { supply: parts.map(each => supplyThing('HowToSupply', each)) }),
    ...(video && { video: videoThing(video, howto, assetUrl), image: assetUrl(video.poster) }),
    step: inSections(steps, howto.sections ?? []),
  };
}

/** Seconds as a duration of ISO 8601. */
export function isoDuration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = Math.round((seconds % 60) * 1000) / 1000;
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return `PT${text || '0S'}`;
}

function supplyThing(
  type: string,
  { name, quantity, note }: { name: string; quantity?: number; note?: string },
): Thing {
  return {
    ...{ '@type': type, name },
    ...(quantity !== undefined && { requiredQuantity: quantity }),
    ...(note !== undefined && { description: note }),
  };
}

function videoThing(
  video: PublishedVideo,
  { title, summary, steps }: PublishedHowto,
  assetUrl: (src: string) => string,
): Thing {
  const [source] = video.sources;
  const clips = steps.flatMap(({ title: name, start, end, video: own }) =>
    start === undefined || end === undefined || own
      ? []
      : [{ '@type': 'Clip', name, startOffset: start, endOffset: end }],
  );
  return {
    ...{ '@type': 'VideoObject', name: title, description: summary ? richTextWords(summary) : title },
    thumbnailUrl: assetUrl(video.poster),
    ...(source && { contentUrl: assetUrl(source.src), encodingFormat: source.type.split(';')[0] }),
    ...(video.embed && { embedUrl: embedUrl(video.embed) }),
    ...{ duration: isoDuration(video.duration), width: video.width, height: video.height },
    ...(clips.length > 0 && { hasPart: clips }),
  };
}

function embedUrl({ provider, id }: NonNullable<PublishedVideo['embed']>): string {
  if (provider === 'youtube') return `https://www.youtube-nocookie.com/embed/${id}`;
  const [video = '', hash] = id.split('/');
  return `https://player.vimeo.com/video/${video}${hash === undefined ? '' : `?h=${hash}`}`;
}

function stepThing(step: PublishedStep, position: number, assetUrl: (src: string) => string): Thing {
  const texts = step.text ? richTextLines(step.text).map(({ nodes }) => nodes) : [];
  const tips = (step.lines ?? []).map(({ text }) => text);
  const elements = [
    ...texts.map(text => textThing('HowToDirection', text)),
    ...tips.map(text => textThing('HowToTip', text)),
  ];
  return {
    ...{ '@type': 'HowToStep', name: step.title, position },
    ...(step.image && {
      image: {
        '@type': 'ImageObject',
        contentUrl: assetUrl(step.image.src),
        ...{ description: step.image.alt, width: step.image.width, height: step.image.height },
      },
    }),
    ...(elements.length > 0
      ? { itemListElement: elements.map((element, index) => ({ ...element, position: index + 1 })) }
      : { text: step.title }),
  };
}

function textThing(type: string, text: RichText): Thing {
  return { '@type': type, text: richTextWords(text) };
}

/** Steps in the sections that they stand in, which are nested as the how-to has them. */
function inSections(
  steps: readonly { step: PublishedStep; thing: Thing }[],
  sections: readonly PublishedSection[],
): Thing[] {
  const top: Thing[] = [];
  const made = new Map<string, Thing[]>();
  const byId = new Map(sections.map(section => [section.id, section]));
  const listOf = (id: string | undefined): Thing[] => {
    const section = id === undefined ? undefined : byId.get(id);
    if (!section) return top;
    const known = made.get(section.id);
    if (known) return known;
    const list: Thing[] = [];
    made.set(section.id, list);
    const around = listOf(section.section);
    around.push({ '@type': 'HowToSection', name: section.title, position: around.length + 1, itemListElement: list });
    return list;
  };
  for (const { step, thing } of steps) listOf(step.section).push(thing);
  return top;
}
