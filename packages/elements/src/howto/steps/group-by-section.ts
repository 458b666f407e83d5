import type { PublishedSection, PublishedStep } from '@docent/schema';
import { html, type TemplateResult } from 'lit';

/** A section with what stands in it, in order. */
interface Group {
  id: string;
  title: string;
  content: (TemplateResult | Group)[];
}

/**
 * Puts the items of a list into lists within it, one per section, each under its heading. Sections without a step are left out.
 *
 * @param items one per step
 * @param level of the outermost headings among those of the page; from six on they stay at six
 */
export function groupBySection(
  sections: readonly PublishedSection[],
  steps: readonly Pick<PublishedStep, 'section'>[],
  items: readonly TemplateResult[],
  level: number,
): TemplateResult[] {
  const known = new Map(sections.map(section => [section.id, section]));
  const all: Group['content'] = [];
  let open: Group[] = [];
  items.forEach((item, index) => {
    const path = pathTo(steps[index]?.section, known);
    const same = open.findIndex(({ id }, depth) => id !== path[depth]?.id);
    open = open.slice(0, same < 0 ? Math.min(open.length, path.length) : same);
    for (const { id, title } of path.slice(open.length)) {
      const group: Group = { id, title, content: [] };
      (open.at(-1)?.content ?? all).push(group);
      open.push(group);
    }
    (open.at(-1)?.content ?? all).push(item);
  });
  return renderAll(all, level);
}

/** From the outermost section to this one; a ring, which no compiler publishes, ends. */
function pathTo(id: string | undefined, known: ReadonlyMap<string, PublishedSection>): PublishedSection[] {
  const path: PublishedSection[] = [];
  for (
    let section = known.get(id ?? '');
    section && !path.includes(section);
    section = known.get(section.section ?? '')
  ) {
    path.unshift(section);
  }
  return path;
}

function renderAll(content: Group['content'], level: number): TemplateResult[] {
  return content.map(each =>
    'content' in each
      ? html`<li class="section">
          <div role="heading" aria-level=${Math.min(level, 6)} class="section-title" part="section-title">
            ${each.title}
          </div>
          <ol>
            ${renderAll(each.content, level + 1)}
          </ol>
        </li>`
      : each,
  );
}
