import type { PublishedHowto, PublishedStep, PublishedSupply, RichText } from '@docent/schema';
import { lineHtml, richTextLines, richTextWords } from '../text/rich-text-lines.js';

const difficulties = { beginner: 'Easy', intermediate: 'Moderate', advanced: 'Difficult' } as const;
const bullets = { caution: 'icon_caution', note: 'icon_note', tip: 'icon_reminder' } as const;

/**
 * A how-to as a guide of the API 2.0 of iFixit.
 *
 * @param assetUrl address of a published asset
 */
export function exportIfixit(howto: PublishedHowto, assetUrl: (src: string) => string | undefined): object {
  const { title, summary, difficulty, minutes, steps, locale, revision } = howto;
  return {
    title,
    locale,
    revision,
    ...(summary && { introduction_raw: richTextWords(summary), introduction_rendered: paragraphs(summary) }),
    ...(difficulty && { difficulty: difficulties[difficulty] }),
    ...(minutes !== undefined && {
      time_required: `${minutes} minutes`,
      time_required_min: minutes * 60,
      time_required_max: minutes * 60,
    }),
    tools: (howto.tools ?? []).map(supply),
    parts: (howto.parts ?? []).map(supply),
    prerequisites: (howto.prerequisites ?? []).map(({ id, title: name }) => ({ guideid: id, title: name })),
    steps: steps.map((step, index) => exportStep(step, index + 1, assetUrl)),
  };
}

function paragraphs(text: RichText): string {
  return richTextLines(text)
    .map(({ nodes }) => `<p>${lineHtml(nodes)}</p>`)
    .join('');
}

function supply({ name, quantity = 1, note }: PublishedSupply): object {
  return { text: name, quantity, ...(note !== undefined && { notes: note }) };
}

function exportStep(step: PublishedStep, position: number, assetUrl: (src: string) => string | undefined): object {
  const line = (bullet: string, nodes: RichText, level = 0): object => ({
    ...{ bullet, level },
    ...{ text_raw: richTextWords(nodes), text_rendered: lineHtml(nodes) },
  });
  const src = step.image && assetUrl(step.image.src);
  return {
    stepid: step.id,
    title: step.title,
    orderby: position,
    lines: [
      ...(step.text ? richTextLines(step.text).map(({ nodes, level }) => line('black', nodes, level)) : []),
      ...(step.lines ?? []).flatMap(({ kind, text }) =>
        richTextLines(text).map(({ nodes }) => line(bullets[kind], nodes)),
      ),
    ],
    ...(step.image &&
      src !== undefined && {
        media: { type: 'image', data: [{ large: src, width: step.image.width, height: step.image.height }] },
      }),
  };
}
