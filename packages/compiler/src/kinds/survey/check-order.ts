import { quote } from '../../problems/quote.js';
import { factsRead } from '../advice/facts-read.js';
import type { GuideDraft } from '../advice/guide-draft.js';

/** Reports relevance that hangs on an answer that is asked for only later: it would never be known when it is needed. */
export function checkOrder({ questions, named, report }: GuideDraft): void {
  for (const [id, { index, relevant }] of questions) {
    if (relevant === undefined) continue;
    const later = factsRead(relevant, named).questions.find(read => (questions.get(read)?.index ?? -1) > index);
    if (later === undefined) continue;
    const message = `Whether ${quote(id)} is relevant hangs on ${quote(later)}, which is asked only later.`;
    const hint = `Move ${quote(later)} before it.`;
    report('survey-order', ['questions', index, 'relevant'], message, hint);
  }
}
