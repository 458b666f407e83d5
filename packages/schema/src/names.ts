/**
 * The names every package agrees on, without any dependency: browser code imports values from here and only types from
 * the rest of the schema (TypeBox would cost a page more than Lit).
 */

/** Kinds of entity a project can configure. `kind:id` is a {@link Ref}; the tag of a kind is `docent-<kind>`. */
export const kinds = ['howto'] as const;
export type Kind = (typeof kinds)[number];

/** Names one configured entity, for example `howto:book-a-room`. */
export type Ref = `${Kind}:${string}`;

/** What the customer may be asked to agree to. */
export const purposes = ['functional', 'learning', 'feedback', 'analytics'] as const;
export type Purpose = (typeof purposes)[number];

/** The closed catalogue of event names, each with the purpose whose consent lets it be stored and sent. */
export const eventPurposes = {
  'Howto Started': 'learning',
  'Howto Step Viewed': 'learning',
  'Howto Step Completed': 'learning',
  'Howto Step Reopened': 'learning',
  'Howto Completed': 'learning',
  'Howto Video Played': 'learning',
  'Howto Video Paused': 'learning',
  'Howto Video Failed': 'functional',
  'Content Unavailable': 'functional',
} as const satisfies Record<string, Purpose>;
export type EventName = keyof typeof eventPurposes;

/** The DOM event that carries a catalogue event: `Howto Step Completed` travels as `docent-howto-step-completed`. */
export function domEventName(name: EventName): string {
  return `docent-${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** The custom element of a kind. */
export function tagName(kind: Kind): `docent-${Kind}` {
  return `docent-${kind}`;
}

/** Closed list of elements that rich text may contain. */
export const richTextTags = [
  'p',
  'br',
  'hr',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'kbd',
  'blockquote',
  'ul',
  'ol',
  'li',
  'a',
  'img',
  'h3',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type RichTextTag = (typeof richTextTags)[number];

/** Errors that reach a page's own code, from a rejected promise or an element's `error`: code and meaning. */
export const errorCodes = {
  'not-configured': 'The project, the script tag or this version of Docent does not offer what was asked for.',
  'not-found': 'No such entity is published. Check the id, and that the project was published with it.',
  unreachable: 'The network, the collector or a content blocker is in the way. Trying again later may help.',
  invalid: 'What was given or published does not have the shape it must have.',
  denied: 'The customer has not agreed to the purpose this needs.',
  destroyed: 'This instance of Docent was destroyed.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** Custom properties (without `--docent-`) that a theme or a page may set. */
export const themeTokens = [
  'color-text',
  'color-muted',
  'color-surface',
  'color-raised',
  'color-border',
  'color-accent',
  'color-on-accent',
  'color-done',
  'color-caution',
  'color-note',
  'color-tip',
  'font',
  'font-size',
  'radius',
  'space',
] as const;
export type ThemeToken = (typeof themeTokens)[number];

/** An error with a code that a page's own code can act on. */
export class DocentError extends Error {
  override readonly name = 'DocentError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
