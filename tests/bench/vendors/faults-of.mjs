/** None of 200 may be served something worse; of more, one side of what lies beyond the interval of the gate, which is one of 99 %. */
const most = 0.005;

/**
 * What a gate has not held of what is promised: models worse than popularity stay out, those that are better come in.
 *
 * @param {{ byTaste: { personal: number, better: number }[], rate: { value: number }, sabotage?: string }} judged
 */
export function faultsOf({ byTaste, rate, sabotage }) {
  const name = sabotage ? `sabotaged: ${sabotage}` : 'the gate';
  const strongest = byTaste.at(-1);
  return [
    ...(rate.value >= most
      ? [`${name}: ${100 * rate.value} % of vendors were served a model worse than popularity.`]
      : []),
    ...(strongest.personal < 0.9 * strongest.better
      ? [
          `${name}: of ${strongest.better} vendors with much to be learned only ${strongest.personal} were served a model.`,
        ]
      : []),
  ];
}
