import type { Howto, Recommendations } from '@docent/schema';
import type { CheckContext, Draft } from '../kind-compiler.js';

const learned: readonly unknown[] = ['for-you', 'related', 'popular'];

/** Reports strategies that can never find anything, and what no strategy of the list has a use for. */
export function checkStrategies(list: Draft<Recommendations>, { collections, entities, report }: CheckContext): void {
  const { exploration, expert, positive, strategies = [] } = list;
  strategies.forEach((strategy, index) => {
    const path = ['strategies', index];
    if (learned.includes(strategy) && !positive) {
      const message = `"${strategy}" learns from what customers do, and the list does not say what counts.`;
      report(
        'list-fields',
        path,
        message,
        'Add "positive", such as [{"event": "Desk Ordered", "subject": "product"}].',
      );
    } else if (strategy === 'expert' && !expert) {
      report('list-fields', path, '"expert" goes by rules, of which the list has none.', 'Add "expert".');
    } else if (strategy === 'next-skill' && !teaches(entities, collections)) {
      const message = '"next-skill" goes by skills, and no how-to and no check of the project has one.';
      report('list-fields', path, message, 'Add "skills" to the project, and "skill" to the how-tos that teach them.');
    }
  });
  if (expert && strategies.length && !strategies.includes('expert')) {
    const message = 'The list has expert rules, but does not go by them.';
    report('list-fields', ['expert'], message, 'Add "expert" to "strategies", or remove the rules.');
  }
  if (exploration && !positive) {
    const message = 'An order is drawn by lot to learn from it, and the list does not say what counts.';
    report('list-fields', ['exploration'], message, 'Add "positive", or remove "exploration".');
  }
}

function teaches(entities: CheckContext['entities'], collections: CheckContext['collections']): boolean {
  if (!collections.get('skills')?.size) return false;
  const howtos = [...(entities.get('howto')?.values() ?? [])];
  return (
    howtos.some(({ value }) => (Object(value) as Draft<Howto>).skill !== undefined) || !!entities.get('check')?.size
  );
}
