/** The interval of the gate is one of 95 %: at most one side of what lies beyond it may be let through. */
const most = 0.025;

/**
 * What a gate has not held of what is promised: models worse than popularity stay out, those that are better come in.
 *
 * @param {{ byTaste: { personal: number, better: number }[], rate: { value: number }, sabotage?: string }} judged
 */
export function faultsOf({ byTaste, rate, sabotage }) {
  const name = sabotage ? `sabotaged: ${sabotage}` : 'the gate';
  const strongest = byTaste.at(-1);
  return [
    ...(rate.value > most
      ? [`${name}: ${100 * rate.value} % of vendors were served a model worse than popularity.`]
      : []),
    ...(strongest.personal < 0.9 * strongest.better
      ? [
          `${name}: of ${strongest.better} vendors with much to be learned only ${strongest.personal} were served a model.`,
        ]
      : []),
  ];
}
