import type { Item as SkillItem, Skill } from '@docent/schema';
import type { Item } from '../../content/collect.js';
import type { Draft } from '../../kinds/kind-compiler.js';
import type { ProblemCode } from '../../problems/problem-codes.js';
import type { ProblemList } from '../../problems/problem-list.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import { checkAnswer } from './check-answer.js';
import { lintItem } from './lint-item.js';

/** Tells the author about an item; paths are relative to it. */
export type ReportItem = (code: ProblemCode, path: Path, message: string, hint: string) => void;

/** Reports items of skills that cannot be answered rightly, or that tell nothing; and those that no check asks. */
export function checkItems(
  skills: ReadonlyMap<string, Item>,
  asked: ReadonlySet<string>,
  sourceLocale: string | undefined,
  problems: ProblemList,
): void {
  for (const [id, { path, source, value }] of skills) {
    const { event, items } = Object(value) as Draft<Skill>;
    if (!Array.isArray(items)) continue;
    const at = (own: Path) => ({ source, path: [...path, ...own] });
    checkIds(items, (index, message) =>
      problems.add('duplicate-id', at(['items', index, 'id']), message, 'Give each of them an id of its own.'),
    );
    (items as readonly (Draft<SkillItem> | undefined)[]).forEach((item, index) => {
      if (typeof item !== 'object') return;
      const report: ReportItem = (code, own, message, hint) =>
        problems.add(code, at(['items', index, ...own]), message, hint);
      checkAnswer(item, event !== undefined, report);
      lintItem(item, sourceLocale, report);
    });
    if (!asked.has(id)) {
      const message = `No check and no learning widget asks the items of ${quote(id)}.`;
      problems.add('item-orphan', at(['items']), message, 'Name the skill in a check, or take the items out.');
    }
  }
}

function checkIds(items: readonly unknown[], report: (index: number, message: string) => void): void {
  const first = new Map<unknown, number>();
  items.forEach((item, index) => {
    const { id } = Object(item) as { id?: unknown };
    if (id === undefined) return;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else report(index, `Items ${before + 1} and ${index + 1} have the same id, ${quote(id)}.`);
  });
}
