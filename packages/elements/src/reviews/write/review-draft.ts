import type { Experience, Incentive, Relationship } from '@docent/schema';

/** What a customer has written so far, as the form has it. */
export interface ReviewDraft {
  rating?: number;
  /** Stars by id of the criterion. */
  criteria?: Readonly<Record<string, number>>;
  title?: string;
  text?: string;
  /** A line each. */
  pros?: string;
  cons?: string;
  bestFor?: string;
  notFor?: string;
  role?: string;
  experience?: Experience;
  name?: string;
  /** `none`: the customer has said that there was nothing. */
  incentive?: Incentive | 'none';
  relationship?: Relationship;
}

/** What has a line each. */
export const lineFields = ['pros', 'cons', 'bestFor', 'notFor'] as const;

/** The lines of a text, without those that say nothing. */
export function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line);
}

/** A draft as it is sent. */
export function payloadOf({ incentive, ...draft }: ReviewDraft, locale: string): Record<string, unknown> {
  const texts = { title: draft.title?.trim(), text: draft.text?.trim(), name: draft.name?.trim() };
  const lines = Object.fromEntries(lineFields.map(field => [field, linesOf(draft[field])]));
  const all = { ...draft, ...texts, ...lines, ...(incentive !== 'none' && { incentive }), locale };
  const says = (value: unknown) => value !== undefined && value !== '' && Object.keys(Object(value)).length !== 0;
  return Object.fromEntries(Object.entries(all).filter(([, value]) => typeof value === 'number' || says(value)));
}

/** The draft that something sent comes from. What a collector says is not trusted more than storage. */
export function draftOf(payload: Readonly<Record<string, unknown>>): ReviewDraft {
  const { corrects: _corrects, images: _images, locale: _locale, ...said } = payload;
  const lines = lineFields.map(field => [field, Array.isArray(said[field]) ? said[field].join('\n') : undefined]);
  return {
    incentive: 'none',
    ...said,
    ...Object.fromEntries(lines.filter(([, text]) => text !== undefined)),
  } as ReviewDraft;
}
