import type { Howto } from '@docent/schema';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { CheckContext, Draft } from '../kind-compiler.js';
import { sectionPath } from './section-path.js';

/** More levels than this nobody keeps in mind while working. */
const mostLevels = 3;

/** Reports sections that there are not, that stand in themselves or too deep, and those whose steps lie apart. */
export function checkSections({ sections, steps }: Draft<Howto>, { report }: CheckContext): void {
  const around = new Map<string, string | undefined>();
  const places = new Map<string, number>();
  sections?.forEach((section, index) => {
    if (section?.id === undefined) return;
    const first = places.get(section.id);
    if (first !== undefined) {
      const message = `Sections ${first + 1} and ${index + 1} have the same id, ${quote(section.id)}.`;
      report('duplicate-id', ['sections', index, 'id'], message, 'Give each section an id of its own.');
      return;
    }
    places.set(section.id, index);
    around.set(section.id, section.section);
  });

  const known = (id: string | undefined, path: Path): void => {
    if (id === undefined || around.has(id)) return;
    const hint = `${didYouMean(id, around.keys())}Add it to "sections" of the how-to, or correct the id.`;
    report('unknown-reference', path, `${quote(id)} is not an id of "sections" of the how-to.`, hint);
  };
  sections?.forEach((section, index) => {
    known(section?.section, ['sections', index, 'section']);
    if (section?.id === undefined || places.get(section.id) !== index) return;
    const way = sectionPath(section.id, around);
    if (way === 'circle') {
      const message = `The section ${quote(section.id)} stands within itself.`;
      report('cyclic-section', ['sections', index, 'section'], message, 'Take "section" out of one of them.');
    } else if (way.length > mostLevels) {
      const message = `The section ${quote(section.id)} stands ${way.length} levels deep: ${way.join(' → ')}.`;
      report('section-depth', ['sections', index, 'section'], message, `Use at most ${mostLevels} levels.`);
    }
  });

  const left = new Set<string>();
  let open: readonly string[] = [];
  steps?.forEach((step, index) => {
    known(step?.section, ['steps', index, 'section']);
    const way = step?.section === undefined ? [] : sectionPath(step.section, around);
    if (way === 'circle') return;
    for (const id of open) if (!way.includes(id)) left.add(id);
    const again = way.find(id => left.has(id));
    if (again !== undefined) {
      const message = `Step ${index + 1} stands in ${quote(again)}, but a step before it does not, and others of that section come earlier still.`;
      const hint = 'Move the step to the others, or make another section for it.';
      report('section-apart', ['steps', index, 'section'], message, hint);
      left.delete(again);
    }
    open = way;
  });
}
