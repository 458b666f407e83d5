import type { PublishedSection } from '@docent/schema';
import { sectionPath } from './section-path.js';

/** Sections in their order, each after the one around it. */
export function orderSections(sections: readonly PublishedSection[]): PublishedSection[] {
  const around = new Map(sections.map(({ id, section }) => [id, section]));
  const byId = new Map(sections.map(section => [section.id, section]));
  const ordered = new Set<PublishedSection>();
  for (const { id } of sections) {
    const way = sectionPath(id, around);
    if (way !== 'circle') for (const at of way) ordered.add(byId.get(at)!);
  }
  return [...ordered];
}
