import {
  brierScore,
  calibrationBias,
  calibrationNeeded,
  type Decomposition,
  type Estimate,
  type Forecast,
  forecasts,
} from '@docent/engine';
import type { Answer } from '../facts.js';
import { bootstrapped } from './bootstrapped.js';
import { byLearner, type Cell, meanOf, type RawFigure, type RawMeasure } from './cell.js';

type SureAnswer = Answer & Required<Pick<Answer, 'certainty'>>;

/** First attempts for which the learner said how sure they were. */
export function sureAnswers(answers: readonly Answer[]): SureAnswer[] {
  return answers.filter((answer): answer is SureAnswer => answer.first && answer.certainty !== undefined);
}

/** Whether learners are as often right as they say: Brier score with Murphy's parts, and how much surer they are than right. */
export function calibration({ accounts, answers }: Cell): RawMeasure {
  const sure = sureAnswers(answers);
  const learners = new Map([...byLearner(sure)].map(([customer, own]) => [customer, forecasts(sureAnswers(own))]));
  const levels = [...new Set([...learners.values()].flat().map(({ stated }) => stated))];
  const parts = new Map([...learners].map(([customer, own]) => [customer, binsOf(own, levels)]));
  const part = (name: keyof Decomposition): RawFigure =>
    bootstrapped(name, 'number', parts, accounts, sums => decompositionOf(sums, levels)[name], [0, 1]);
  const errors = new Map(
    [...learners].map(([customer, own]) => [customer, [brierScore(own) * own.length, own.length]]),
  );
  const figures: RawFigure[] = [
    bias(learners, 'surer than right'),
    bootstrapped('Brier score', 'number', errors, accounts, ([sum = 0, n = 1]) => sum / n, [0, 1]),
    ...[part('reliability'), part('resolution'), part('uncertainty')],
    { name: 'answers', unit: 'count', count: sure.length },
  ];
  const enough = sure.length >= calibrationNeeded;
  return {
    ...{ measure: 'calibration', customers: new Set(learners.keys()) },
    figures: enough ? figures : figures.map(figure => tooFew(figure, sure.length)),
  };
}

/** How many answers there are at each stated chance, and what came of them, one after the other. */
function binsOf(own: readonly Forecast[], levels: readonly number[]): number[] {
  return levels.flatMap(level => {
    const bin = own.filter(({ stated }) => stated === level);
    return [bin.length, bin.reduce((sum, { outcome }) => sum + outcome, 0)];
  });
}

/** Murphy's decomposition from sums of bins, as the engine has it from answers, which are too many to look at in every draw. */
function decompositionOf(sums: readonly number[], levels: readonly number[]): Decomposition {
  const bins = levels.map((stated, at) => ({ stated, n: sums[2 * at]!, came: sums[2 * at + 1]! }));
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  const base = bins.reduce((sum, { came }) => sum + came, 0) / all;
  let [reliability, resolution] = [0, 0];
  for (const { came, n, stated } of bins) {
    if (n === 0) continue;
    reliability += (n / all) * (stated - came / n) ** 2;
    resolution += (n / all) * (came / n - base) ** 2;
  }
  return { reliability, resolution, uncertainty: base * (1 - base) };
}

/** Mean of what was stated minus mean of what came, each learner counted once. */
export function bias(learners: ReadonlyMap<string, readonly Forecast[]>, name: string): RawFigure {
  const own = [...learners.values()].map(list => ({
    stated: meanOf(list, ({ stated }) => stated),
    outcome: meanOf(list, ({ outcome }) => outcome),
  }));
  return { name, unit: 'difference', estimate: calibrationBias(own, 3), of: 'learners' };
}

/** Of calibration nothing is said below so many answers, however many learners gave them. */
function tooFew(figure: RawFigure, answers: number): RawFigure {
  if (figure.unit === 'count' || figure.unit === 'chosen') return figure;
  const estimate: Estimate = { ...figure.estimate, n: answers, needed: calibrationNeeded, enough: false };
  return { ...figure, estimate, of: 'answers' };
}
