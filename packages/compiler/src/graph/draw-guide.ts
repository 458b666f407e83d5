import type { PublishedAdvice } from '@docent/schema';
import type { Published } from '../publish/published.js';
import { guideGraph } from './guide-graph.js';
import { toMermaid } from './to-mermaid.js';
import { toSvg } from './to-svg.js';

/** Ways in which the flow of a guide is drawn. */
export const graphFormats = ['svg', 'mermaid'] as const;

/** Ids of the guides of a compiled project, in the order of the alphabet. */
export function guideIds(published: Published): string[] {
  return guidesOf(published)
    .map(({ id }) => id)
    .sort();
}

/**
 * The flow of a guide of a compiled project, in the source locale: what is asked and when, and what outcomes must have.
 *
 * @returns text of an SVG picture or a Mermaid flowchart; `undefined` when there is no guide with this id
 */
export function drawGuide(
  published: Published,
  id: string,
  format: (typeof graphFormats)[number] = 'svg',
): string | undefined {
  const guide = guidesOf(published).find(each => each.id === id);
  if (!guide) return undefined;
  const graph = guideGraph(guide);
  return format === 'svg' ? toSvg(graph) : toMermaid(graph);
}

function guidesOf({ manifest, files }: Published): PublishedAdvice[] {
  const [sourceLocale] = manifest.locales;
  return [...files].flatMap(([path, content]) => {
    if (!path.startsWith('e/')) return [];
    const entity = JSON.parse(new TextDecoder().decode(content)) as PublishedAdvice;
    return entity.kind === 'advice' && entity.locale === sourceLocale ? [entity] : [];
  });
}
