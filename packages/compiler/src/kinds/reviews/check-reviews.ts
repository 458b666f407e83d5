import type { Reviews } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Reports what the schema of reviews cannot express. */
export function checkReviews({ criteria, roles, subjects }: Draft<Reviews>, context: CheckContext): void {
  subjects?.forEach((id, index) => context.reference('subjects', id, ['subjects', index]));
  for (const [name, list] of Object.entries({ criteria, roles })) {
    const ids = list?.map(one => one?.id) ?? [];
    ids.forEach((id, index) => {
      if (id === undefined || ids.indexOf(id) === index) return;
      const message = `${quote(id)} is the id of two ${name}.`;
      context.report('duplicate-id', [name, index, 'id'], message, 'Give each of them an id of its own.');
    });
  }
}
