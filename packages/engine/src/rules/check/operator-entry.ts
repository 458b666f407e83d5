/** What an argument has to be, where it is written out in the rule. */
export type ArgumentKind = 'date' | 'duration' | 'money' | 'decimal' | 'places' | 'name';

/** What there is to say of an operator. */
export interface OperatorEntry {
  group:
    'Logic' | 'Comparison' | 'Numbers' | 'Texts' | 'Lists' | 'Facts' | 'Dates' | 'Durations' | 'Money' | 'Rounding';
  /** The fewest and the most arguments. */
  arity: readonly [least: number, most: number];
  /** In one sentence. */
  doc: string;
  /** A rule, and what it comes to with `exampleFacts`. */
  example: readonly [rule: unknown, value: unknown];
  /** Kinds of the arguments, the last of them for all that follow; none in JsonLogic, which converts everything. */
  takes?: readonly ArgumentKind[];
}
