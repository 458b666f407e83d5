import { fitParts } from '@docent/engine/survey/fit-parts.js';
import { fitSurveyAnswer } from '@docent/engine/survey/survey-answer.js';
import type { PublishedSurveyQuestion } from '@docent/schema';
import type { SurveyView } from '../survey-view.js';

/** What no customer writes, and what could make a text look like another one. */
const hidden = /[\p{Cs}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * What the customer finds entered: what the page's address says, else what the facts come to. It is a draft as if they had entered
 * it: no answer before they go on. What does not fit the question, whoever wrote the link, is left out.
 */
export function suggest(question: PublishedSurveyQuestion, { data, session }: SurveyView): unknown {
  const { id, prefill, type } = question;
  if (!prefill || type === 'consent') return undefined;
  const named = prefill.url ? new URLSearchParams(location.search).get(`docent-${data!.id}-${id}`) : null;
  // Whoever cannot decline does not find it declined.
  const fit = (answer: unknown) => fitSurveyAnswer(question, answer, fitParts) ?? undefined;
  const found = named === null ? undefined : fit(fromText(question, named));
  if (found !== undefined || prefill.value === undefined) return found;
  try {
    return fit(fromFacts(question, session.settled.value(prefill.value as never)));
  } catch {
    // A rule that fails enters nothing.
    return undefined;
  }
}

/** An answer as an address has it: ids with commas between them, numbers with a full stop. */
function fromText({ several, type }: PublishedSurveyQuestion, text: string): unknown {
  switch (type) {
    case 'any-of':
    case 'ranking':
      return text.split(',');
    case 'image-choice':
      return several ? text.split(',') : text;
    case 'text':
      return hidden.test(text) ? undefined : text.trim();
    case 'one-of':
    case 'date':
      return text;
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'number':
      return /^-?\d{1,15}(\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
    default:
      return undefined;
  }
}

/** Of facts about the customer those that are asked for as a contact; anything else as it is. */
function fromFacts({ contact, type }: PublishedSurveyQuestion, value: unknown): unknown {
  if (type === 'text' && typeof value === 'number') return String(value);
  if (type !== 'contact' || typeof value !== 'object' || value === null) return value;
  const known = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    (contact ?? []).flatMap(part => (typeof known[part] === 'string' ? [[part, known[part]]] : [])),
  );
}
