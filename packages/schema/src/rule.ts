import { Type } from '@sinclair/typebox';

interface RuleOptions {
  title: string;
  description: string;
  examples: unknown[];
}

/** A rule asked whether it holds, in JsonLogic. The compiler checks it: its grammar is not one for JSON Schema. */
export function Condition(options: RuleOptions) {
  return Type.Unsafe<unknown>({ ...options, 'x-docent-rule': 'condition' });
}

/** A rule asked for its value, in JsonLogic. */
export function Computed(options: RuleOptions) {
  return Type.Unsafe<unknown>({ ...options, 'x-docent-rule': 'value' });
}
