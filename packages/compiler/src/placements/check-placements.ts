import type { Placement } from '@docent/schema';
import { checkRuleText } from '../checks/check-rule-text.js';
import type { NamedRules } from '../checks/named-rules.js';
import type { Item } from '../content/collect.js';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import type { Place } from '../source/locate.js';
import type { Path } from '../source/source-file.js';

/** What checking placements needs to know of the project. */
export interface PlacementCheck {
  named: NamedRules;
  checkRef: (ref: string, place: Place) => void;
  /** The day is that of UTC. */
  now: Date;
  problems: ProblemList;
}

type Report = (code: Parameters<ProblemList['add']>[0], path: Path, message: string, hint: string) => void;

/** Reports what the schema alone cannot see in placements. */
export function checkPlacements(
  items: ReadonlyMap<string, Item>,
  { checkRef, named, now, problems }: PlacementCheck,
): void {
  for (const { path, source, value } of items.values()) {
    if (typeof value !== 'object' || value === null) continue;
    const placement = value as Partial<Placement>;
    const at = (own: Path): Place => ({ source, path: [...path, ...own] });
    const report: Report = (code, own, message, hint) => problems.add(code, at(own), message, hint);
    if (isRef(placement.show)) checkRef(placement.show, at(['show']));
    const after = placement.when?.after?.ref;
    if (isRef(after)) checkRef(after, at(['when', 'after', 'ref']));
    checkWay(placement, report);
    checkDays(placement, now, report);
    for (const [own, rule] of rulesOf(placement))
      checkRuleText({ rule, path: own, is: 'condition' }, named, { report });
  }
}

/** What is no ref at all has been reported by the validator. */
const isRef = (value: unknown): value is string => typeof value === 'string' && value.includes(':');

/** Every rule of a placement, by where it stands. */
function rulesOf({ to, unless, when }: Partial<Placement>): [Path, unknown][] {
  const cancelling = Array.isArray(unless) ? unless : [];
  return [
    [['to'], to],
    [['when', 'event', 'where'], when?.event?.where],
    [['when', 'since', 'where'], when?.since?.where],
    ...cancelling.map((each, index): [Path, unknown] => [['unless', index, 'where'], Object(each).where]),
  ];
}

function checkWay({ corner, how, inside, when }: Partial<Placement>, report: Report): void {
  if (how === 'inline' && inside === undefined) {
    report('placement-fields', ['how'], 'It is not said where it stands in the page.', 'Add "inside": a CSS selector.');
  }
  if (how !== 'inline' && inside !== undefined) {
    const message = `A placement that appears as ${quote(how)} does not stand inside an element.`;
    report('placement-fields', ['inside'], message, 'Remove "inside", or write "how": "inline".');
  }
  if ((how === 'modal' || how === 'inline') && corner !== undefined) {
    const message = `A placement that appears as ${quote(how)} stands in no corner.`;
    report('placement-fields', ['corner'], message, 'Remove "corner", or write "how": "popover".');
  }
  const { event, after, dwell, exit, scroll, seen, since } = when ?? {};
  if (how === 'modal' && ![event, after, dwell, exit, scroll, seen, since].some(Boolean)) {
    const message = 'It stands before the page as soon as it opens, whatever the customer came for.';
    report('placement-eager', ['how'], message, 'Say in "when" what comes first, or make it a popover.');
  }
}

function checkDays({ between, sample }: Partial<Placement>, now: Date, report: Report): void {
  if (sample === 0) {
    report('placement-never', ['sample'], 'A sample of 0 is nobody.', 'Write a larger share, or remove the placement.');
  }
  const { from, to } = between ?? {};
  if (from !== undefined && to !== undefined && from > to) {
    const message = `It begins on ${quote(from)}, after its last day, ${quote(to)}.`;
    report('placement-never', ['between', 'to'], message, 'Write the later day under "to".');
  } else if (to !== undefined && to < now.toISOString().slice(0, 10)) {
    report('placement-over', ['between', 'to'], `Its last day was ${quote(to)}.`, 'Remove it, or move its days.');
  }
}
