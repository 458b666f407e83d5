import type { Item } from '@docent/schema';
import type { Draft } from '../../kinds/kind-compiler.js';
import { quote } from '../../problems/quote.js';
import type { ReportItem } from './check-items.js';

const withOptions: readonly unknown[] = ['choice', 'choices', 'order', 'match'];

/** Reports an item that cannot be answered, or not rightly. @param event whether its skill names an event of the product */
export function checkAnswer(item: Draft<Item>, event: boolean, report: ReportItem): void {
  const { answer, type } = item;
  if (type === 'number' && answer === undefined) {
    report('item-answer', [], 'An item of type "number" needs the right number.', 'Add "answer".');
  }
  if (type !== 'number' && answer !== undefined && type !== undefined) {
    report('item-answer', ['answer'], `An item of type ${quote(type)} has no "answer".`, 'Mark its options instead.');
  }
  if (type === 'do' && !event) {
    const message = 'An item of type "do" waits for an event of the product, and its skill names none.';
    report('item-event', ['type'], message, 'Add "event" to the skill: the name that the product tracks.');
  }
  if (withOptions.includes(type)) checkOptions(item, report);
  else if (item.options !== undefined && type !== undefined) {
    report('item-answer', ['options'], `An item of type ${quote(type)} has no options.`, 'Remove them.');
  }
}

function checkOptions({ options, type }: Draft<Item>, report: ReportItem): void {
  if (!options || options.length < 2) {
    const hint = 'Add "options": the right ones, and what people wrongly believe.';
    report('item-answer', options ? ['options'] : [], 'There is nothing to choose from.', hint);
    return;
  }
  const ids = options.map(option => option?.id);
  ids.forEach((id, index) => {
    const first = ids.indexOf(id);
    if (id === undefined || first === index) return;
    const message = `Options ${first + 1} and ${index + 1} have the same id, ${quote(id)}.`;
    report('duplicate-id', ['options', index, 'id'], message, 'Give each of them an id of its own.');
  });
  const rights = options.filter(option => option?.right).length;
  if ((type === 'choice' || type === 'choices') && rights === 0) {
    report('item-answer', ['options'], 'None of the options is right.', 'Add "right": true to those that are.');
  }
  if (type === 'choices' && rights === options.length) {
    report('item-answer', ['options'], 'All options are right.', 'Add one that is not.');
  }
  if (type === 'match') {
    options.forEach((option, index) => {
      if (!option || option.match !== undefined) return;
      report('item-answer', ['options', index], `Option ${index + 1} has nothing that belongs to it.`, 'Add "match".');
    });
  }
}
