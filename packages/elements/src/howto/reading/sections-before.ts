import type { PublishedHowto, PublishedSection } from '@docent/schema';

/** The sections that begin with a step, from the outside in. */
export function sectionsBefore({ sections = [], steps }: PublishedHowto, index: number): PublishedSection[] {
  const around = (id: string | undefined): PublishedSection[] => {
    const section = sections.find(section => section.id === id);
    return section ? [...around(section.section), section] : [];
  };
  const before = around(steps[index - 1]?.section);
  return around(steps[index]?.section).filter(section => !before.includes(section));
}
