import type { ActivityDefinition, InteractionComponent, InteractionType } from '../statement.js';
import type { ItemContent } from './entity-content.js';

/** How items are answered, by their type. */
const interactionTypes: Readonly<Record<string, InteractionType>> = {
  choice: 'choice',
  choices: 'choice',
  order: 'sequencing',
  match: 'matching',
  number: 'numeric',
  do: 'performance',
};

/** What a definition says of an item: how it is answered, from what, and what is right. */
export function itemInteraction(type: string, item: ItemContent | undefined, locale: string): ActivityDefinition {
  const interactionType = interactionTypes[type] ?? 'other';
  if (!item) return { interactionType };
  const { answer, options, tolerance } = item;
  const ids = options.map(({ id }) => id);
  const rightIds = options.filter(({ right }) => right).map(({ id }) => id);
  const texts = (read: (option: ItemContent['options'][number]) => string | undefined): InteractionComponent[] =>
    options.map(option => {
      const text = read(option);
      return { id: option.id, ...(text && { description: { [locale]: text } }) };
    });
  const titles = texts(({ title }) => title);
  switch (type) {
    case 'choice':
      // Any one of them is right.
      return { interactionType, correctResponsesPattern: rightIds, choices: titles };
    case 'choices':
      return { interactionType, correctResponsesPattern: only(rightIds.join('[,]')), choices: titles };
    case 'order':
      return { interactionType, correctResponsesPattern: only(ids.join('[,]')), choices: titles };
    case 'match': {
      const pattern = ids.map(id => `${id}[.]${id}`).join('[,]');
      return {
        interactionType,
        correctResponsesPattern: only(pattern),
        source: titles,
        target: texts(each => each.match),
      };
    }
    case 'number': {
      if (answer === undefined) return { interactionType };
      return {
        interactionType,
        correctResponsesPattern: [`${toNumber(answer - tolerance)}[:]${toNumber(answer + tolerance)}`],
      };
    }
    default:
      return { interactionType };
  }
}

/** Sums of decimal fractions are a little off, which nobody should have to read. */
function toNumber(sum: number): number {
  return Number(sum.toPrecision(12));
}

/** The one right answer; none where the item has no options, or none that is right. */
function only(pattern: string): string[] {
  return pattern === '' ? [] : [pattern];
}
