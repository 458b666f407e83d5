/**
 * Texts of a widget by key. A text with a count has one form per plural category of its locale (CLDR: zero, one, two, few,
 * many, other), picked with `Intl.PluralRules`; `{name}` stands for a value.
 */
export type Messages = Readonly<Record<string, string | PluralForms>>;

/** One form per plural category the locale has; `other` is always needed. */
export type PluralForms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };
