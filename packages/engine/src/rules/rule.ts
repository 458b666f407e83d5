/**
 * A rule in JsonLogic: JSON in which an object with exactly one key is an operation. Everything else stands for itself.
 * `unknown`, because a rule comes from outside: nothing of it is trusted before `checkRule`.
 */
export type Rule = unknown;

/** Conditions and computed values that rules share by name, as `{"condition": "id"}` and `{"value": "id"}`. */
export interface Definitions {
  /** Rules asked for pass or fail, by id. */
  conditions?: Readonly<Record<string, Rule>>;
  /** Rules asked for their value, by id. */
  values?: Readonly<Record<string, Rule>>;
}

/** What is taken apart here without having been checked. */
export type Fields = Readonly<Record<string, unknown>>;

/** The operator of an operation; `undefined` for whatever stands for itself. */
export function operatorOf(rule: Rule): string | undefined {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return undefined;
  const keys = Object.keys(rule);
  return keys.length === 1 ? keys[0] : undefined;
}

/** The arguments of an operation; `{"var": "a"}` is short for `{"var": ["a"]}`. */
export function argumentsOf(rule: Rule, operator: string): readonly Rule[] {
  const given = (rule as Fields)[operator];
  return Array.isArray(given) ? given : [given];
}
