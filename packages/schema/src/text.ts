import { Type, type TString } from '@sinclair/typebox';

/** A text in the project's source locale, or one text per locale: `"Save"` or `{ "en": "Save", "de": "Sichern" }`. */
export type Text = string | { [locale: string]: string };

interface TextOptions {
  title: string;
  description: string;
  examples: unknown[];
  maxLength?: number;
}

/** BCP 47 language tag, as far as a project needs it: language, optional script, optional region. */
export const localePattern = '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$';

/** Ids are lower-case words joined by hyphens, so that they are safe in URLs, attributes and refs. */
export const idPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** One line of plain text, translatable. */
export function PlainText(options: TextOptions) {
  return localizable('text', { maxLength: 300, ...options });
}

/** Markdown, translatable. Compiled to rich text when the project is published; raw HTML is refused. */
export function Markdown(options: TextOptions) {
  return localizable('markdown', { maxLength: 20_000, ...options });
}

/** The id of an entity, step, skill or subject. */
export function Id(options: { title: string; description: string; examples: string[] }): TString {
  return Type.String({ pattern: idPattern, maxLength: 64, ...options });
}

/**
 * One schema for both spellings instead of a union: a validator that fails then names the one thing that is wrong, not
 * every branch. `x-docent-text` tells the compiler which strings to localise and which of them to parse as markdown.
 */
function localizable(format: 'text' | 'markdown', { maxLength, ...options }: TextOptions) {
  return Type.Unsafe<Text>({
    ...options,
    type: ['string', 'object'],
    minLength: 1,
    maxLength,
    minProperties: 1,
    propertyNames: { pattern: localePattern },
    additionalProperties: { type: 'string', minLength: 1, maxLength },
    'x-docent-text': format,
  });
}
