import type { decide } from '@docent/engine/rules/decide.js';

/** Loads what decides rules, with every operator: a rule of a placement may use any. */
export async function loadDecide(): Promise<typeof decide> {
  const [{ decideWith }, { operators }] = await Promise.all([
    import('@docent/engine/rules/decide-with.js'),
    import('@docent/engine/rules/operators/operators.js'),
  ]);
  return (rule, facts, definitions) => decideWith(operators, rule, facts, definitions);
}
