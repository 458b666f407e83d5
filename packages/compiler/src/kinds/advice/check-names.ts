import { quote } from '../../problems/quote.js';
import type { CheckContext } from '../kind-compiler.js';
import type { GuideDraft } from './guide-draft.js';

/** Reports names of the guide's own that hide those of the project: a reader could not tell which is meant. */
export function checkNames({ guide, report }: GuideDraft, { named }: CheckContext): void {
  for (const collection of ['conditions', 'values'] as const) {
    for (const id of Object.keys(guide[collection] ?? {})) {
      if (!(id in named[collection])) continue;
      const message = `${quote(id)} is also an id of "${collection}" of the project.`;
      report('shadowed-name', [collection, id], message, 'Use that one, or give this one another id.');
    }
  }
}
