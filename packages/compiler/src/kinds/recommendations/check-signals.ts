import { catalogue, type Recommendations } from '@docent/schema';
import { checkRuleText } from '../../checks/check-rule-text.js';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import { listOf } from '../../validate/words.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** Rules over an event are put to it wherever the page hears it, where no named ones are. */
const unnamed = { conditions: {}, values: {}, complete: true };

/** Reports events that say nothing of any item. */
export function checkSignals({ positive = [] }: Draft<Recommendations>, { report }: CheckContext): void {
  positive.forEach((signal, index) => {
    if (signal?.event === undefined) return;
    const { event, subject, where } = signal;
    const known = Object.hasOwn(catalogue, event) ? catalogue[event as keyof typeof catalogue] : undefined;
    const path = ['positive', index];
    if (!known && subject === undefined) {
      const message = `${quote(event)} is not an event of Docent, and it is not said which of its properties holds the id of the subject.`;
      const hint = `${didYouMean(event, Object.keys(catalogue))}Or add "subject": the name of that property.`;
      report('list-signal', [...path, 'event'], message, hint);
    }
    const properties = known?.properties.properties;
    if (properties && subject !== undefined && !Object.hasOwn(properties, subject)) {
      const names = Object.keys(properties);
      const message = `${quote(event)} is an event of Docent and has no property ${quote(subject)}.`;
      const choice = names.length ? ` Properties are ${listOf(names, 'and')}.` : '';
      const hint = `${didYouMean(subject, names)}Without "subject" it counts for the entity that was on show.${choice}`;
      report('list-signal', [...path, 'subject'], message, hint);
    }
    checkRuleText({ rule: where, path: [...path, 'where'], is: 'condition' }, unnamed, { report });
  });
}
